package dev.musette.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Cookies on the wire: RFC 6265, with the quoting of values that Django reads and writes (octal escapes in
/// double quotes).
final class CookieText {
    private static final String VALUE_EXTRAS = "!#$%&'*+-.^_`|~:";

    private CookieText() {}

    static boolean isName(String name) {
        return !name.isEmpty() && isPlain(name);
    }

    static void checkAttribute(String name, String attribute, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 127 || c == ';') {
                throw new IllegalArgumentException(
                        "The %s of the cookie %s holds U+%04X at index %d; use printable ASCII without ';'."
                                .formatted(attribute, name, (int) c, i));
            }
        }
    }

    /// Reads a `Cookie` header: pairs split at `;`, the last of a name wins, a part without `=` is the value of
    /// the empty name. Nothing is refused, since a browser sends what any site of the domain has set.
    static Map<String, String> parse(String header) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (int from = 0; from <= header.length(); ) {
            int end = header.indexOf(';', from);
            if (end < 0) {
                end = header.length();
            }
            int equals = header.indexOf('=', from, end);
            boolean named = equals >= 0;
            String name = named ? header.substring(from, equals).strip() : "";
            String value = header.substring(named ? equals + 1 : from, end).strip();
            if (!name.isEmpty() || !value.isEmpty()) {
                cookies.put(name, unquote(value));
            }
            from = end + 1;
        }
        return cookies;
    }

    static String write(Cookie cookie, Instant now) {
        StringBuilder out = new StringBuilder(64).append(cookie.name()).append('=');
        appendValue(cookie.value(), out);
        if (cookie.domain() != null && !cookie.domain().isEmpty()) {
            out.append("; Domain=").append(cookie.domain());
        }
        if (cookie.expires() != null) {
            out.append("; expires=").append(HttpDate.format(cookie.expires()));
        } else if (cookie.maxAge() != null) {
            out.append("; expires=").append(HttpDate.format(now.plus(cookie.maxAge())));
        }
        if (cookie.httpOnly()) {
            out.append("; HttpOnly");
        }
        if (cookie.maxAge() != null) {
            out.append("; Max-Age=").append(cookie.maxAge().toSeconds());
        }
        if (!cookie.path().isEmpty()) {
            out.append("; Path=").append(cookie.path());
        }
        if (cookie.sameSite() != null) {
            out.append("; SameSite=").append(cookie.sameSite().attribute());
        }
        return cookie.secure() ? out.append("; Secure").toString() : out.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || VALUE_EXTRAS.indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void appendValue(String value, StringBuilder out) {
        if (!value.isEmpty() && isPlain(value)) {
            out.append(value);
            return;
        }
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == ',' || c == ';' || c >= 127) {
                appendOctal(c, i, out);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void appendOctal(char c, int i, StringBuilder out) {
        if (c > 255) {
            throw new IllegalArgumentException(
                    "A cookie's value holds U+%04X at index %d; a cookie takes Latin-1. Percent-encode or Base64-encode the value."
                            .formatted((int) c, i));
        }
        out.append('\\')
                .append((char) ('0' + (c >> 6)))
                .append((char) ('0' + ((c >> 3) & 7)))
                .append((char) ('0' + (c & 7)));
    }

    private static String unquote(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        int end = value.length() - 1;
        if (value.indexOf('\\') < 0) {
            return value.substring(1, end);
        }
        StringBuilder out = new StringBuilder(end);
        for (int i = 1; i < end; i++) {
            char c = value.charAt(i);
            if (c == '\\' && isOctal(value, i + 1, end)) {
                out.append((char) ((value.charAt(i + 1) - '0') * 64
                        + (value.charAt(i + 2) - '0') * 8
                        + value.charAt(i + 3)
                        - '0'));
                i += 3;
            } else if (c == '\\' && i + 1 < end) {
                out.append(value.charAt(++i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isOctal(String value, int from, int end) {
        return from + 3 <= end
                && value.charAt(from) >= '0'
                && value.charAt(from) <= '3'
                && value.charAt(from + 1) >= '0'
                && value.charAt(from + 1) <= '7'
                && value.charAt(from + 2) >= '0'
                && value.charAt(from + 2) <= '7';
    }
}
