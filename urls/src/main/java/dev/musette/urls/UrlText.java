package dev.musette.urls;

import dev.musette.base.PercentEncoding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values into URLs.
final class UrlText {
    /// What RFC 3986 lets stand in a path (`pchar`, and the slash), besides letters and digits.
    private static final String IN_PATH = "_.-~!$&'()*+,;=/:@";

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
        return PercentEncoding.encode(text, IN_PATH, false);
    }

    /// Writes `a=1&b=x+y`.
    static String query(List<Map.Entry<String, @Nullable Object>> parameters) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, @Nullable Object> parameter : parameters) {
            if (!out.isEmpty()) {
                out.append('&');
            }
            out.append(PercentEncoding.encode(parameter.getKey(), PercentEncoding.UNRESERVED, true));
            out.append('=');
            out.append(PercentEncoding.encode(of(parameter.getValue()), PercentEncoding.UNRESERVED, true));
        }
        return out.toString();
    }
}
