package dev.musette.template.filters;

import dev.musette.base.HtmlEntities;
import dev.musette.base.WhiteSpace;
import java.util.List;
import java.util.Locale;

/// Makes links of the addresses in a text: `http://...`, `www....`, names below the oldest top-level domains, mail
/// addresses. Punctuation around an address stays outside.
final class Urlizer {
    private static final int MAX_LENGTH = 2048;
    private static final List<String> DOMAINS = List.of("com", "edu", "gov", "int", "mil", "net", "org");
    private static final String RESERVED = "!$&'()*+,;=:/?#[]@~";

    private final int limit;
    private final boolean escape;

    /// @param limit how many characters of an address are shown; negative for all
    /// @param escape whether the text has to be escaped
    Urlizer(int limit, boolean escape) {
        this.limit = limit;
        this.escape = escape;
    }

    String links(String text) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                out.append(word(text.substring(start, i)));
                if (i < text.length()) {
                    String between = String.valueOf(text.charAt(i));
                    out.append(escape ? Texts.escape(between) : between);
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean isBreak(char c) {
        return WhiteSpace.is(c) || c == '<' || c == '>' || c == '"' || c == '\'';
    }

    private String word(String word) {
        if (word.indexOf('.') < 0 && word.indexOf('@') < 0 && word.indexOf(':') < 0) {
            return escaped(word);
        }
        TrimmedWord trimmed = TrimmedWord.of(word);
        String address = trimmed.middle();
        String attributes = " rel=\"nofollow\"";
        String url;
        if (address.length() <= MAX_LENGTH && isUrl(address)) {
            url = quoteUrl(HtmlEntities.decode(address));
        } else if (address.length() <= MAX_LENGTH && isHost(address)) {
            url = quoteUrl("http://" + HtmlEntities.decode(address));
        } else if (address.indexOf(':') < 0 && MailAddress.isOne(address)) {
            url = MailAddress.url(address);
            attributes = "";
        } else {
            return escaped(word);
        }
        return escaped(trimmed.lead()) + "<a href=\"" + Texts.escape(url) + "\"" + attributes + ">"
                + escaped(shortened(address)) + "</a>" + escaped(trimmed.trail());
    }

    private String escaped(String text) {
        return escape ? Texts.escape(text) : text;
    }

    private String shortened(String address) {
        int length = Texts.length(address);
        if (limit < 0 || length <= limit) {
            return address;
        }
        return address.substring(0, address.offsetByCodePoints(0, Math.max(0, limit - 1))) + "…";
    }

    private static boolean isUrl(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int start = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : -1;
        if (start < 0) {
            return false;
        }
        start += start < lower.length() && lower.charAt(start) == '[' ? 1 : 0;
        return start < lower.length() && isWordCharacter(lower.charAt(start));
    }

    private static boolean isHost(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return false;
        }
        if (lower.startsWith("www.")) {
            return true;
        }
        if (lower.startsWith("http") || !isWordCharacter(lower.charAt(0))) {
            return false;
        }
        int end = lower.indexOf('@') < 0 ? lower.length() : lower.indexOf('@');
        for (int dot = lower.indexOf('.', 2); dot >= 0 && dot < end; dot = lower.indexOf('.', dot + 1)) {
            int after = dot + 4;
            if (after <= lower.length()
                    && DOMAINS.contains(lower.substring(dot + 1, after))
                    && (after == lower.length() || lower.charAt(after) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static String quoteUrl(String url) {
        int scheme = url.indexOf("://");
        int fragmentAt = url.indexOf('#');
        String fragment = fragmentAt < 0 ? "" : url.substring(fragmentAt + 1);
        String rest = fragmentAt < 0 ? url : url.substring(0, fragmentAt);
        int queryAt = rest.indexOf('?');
        String query = queryAt < 0 ? "" : rest.substring(queryAt + 1);
        String path = queryAt < 0 ? rest : rest.substring(0, queryAt);
        return url.substring(0, scheme).toLowerCase(Locale.ROOT)
                + requote(path.substring(scheme))
                + (query.isEmpty() ? "" : "?" + requoteQuery(query))
                + (fragment.isEmpty() ? "" : "#" + requote(fragment));
    }

    private static String requote(String part) {
        return Percent.quote(Percent.unquote(part), RESERVED);
    }

    private static String requoteQuery(String query) {
        StringBuilder requoted = new StringBuilder();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                requoted.append(requoted.isEmpty() ? "" : "&")
                        .append(requoteField(equals < 0 ? pair : pair.substring(0, equals)))
                        .append('=')
                        .append(equals < 0 ? "" : requoteField(pair.substring(equals + 1)));
            }
        }
        return requoted.toString();
    }

    private static String requoteField(String field) {
        String decoded = Percent.unquote(Percent.unquote(field.replace('+', ' ')));
        return Percent.quote(decoded, RESERVED + " ").replace(' ', '+');
    }
}
