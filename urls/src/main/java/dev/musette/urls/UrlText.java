package dev.musette.urls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values into URLs.
final class UrlText {
    /// What RFC 3986 lets stand in a path (`pchar`, and the slash), besides letters and digits.
    private static final String IN_PATH = "_.-~!$&'()*+,;=/:@";

    private static final String IN_QUERY = "_.-~";

    private UrlText() {}

    /// A value as templates write it: `None` for null, `True` and `False`.
    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean truth -> truth ? "True" : "False";
            default -> value.toString();
        };
    }

    /// Percent-encodes a path.
    static String path(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        encode(text, IN_PATH, false, out);
        return out.toString();
    }

    /// Writes `a=1&b=x+y`.
    static String query(List<Map.Entry<String, @Nullable Object>> parameters) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, @Nullable Object> parameter : parameters) {
            if (!out.isEmpty()) {
                out.append('&');
            }
            encode(parameter.getKey(), IN_QUERY, true, out);
            out.append('=');
            encode(of(parameter.getValue()), IN_QUERY, true, out);
        }
        return out.toString();
    }

    private static void encode(String text, String safe, boolean plusForSpace, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || safe.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ' && plusForSpace) {
                out.append('+');
            } else {
                out.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
            }
        }
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
