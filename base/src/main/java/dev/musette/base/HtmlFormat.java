package dev.musette.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Literals of HTML with places in braces, filled with escaped values.
final class HtmlFormat {
    private final String html;
    private final StringBuilder out;
    private int from;

    private HtmlFormat(String html, int room) {
        this.html = html;
        this.out = new StringBuilder(html.length() + room);
    }

    static SafeText of(String html, @Nullable Object... values) {
        HtmlFormat format = new HtmlFormat(html, 16 * values.length);
        int next = 0;
        int most = 0;
        for (String place = format.place(); place != null; place = format.place()) {
            int index = place.isEmpty() ? next++ : index(place);
            if (index < 0) {
                throw new IllegalArgumentException("No value is named '%s' in: %s".formatted(place, html));
            }
            if (index >= values.length) {
                throw new IllegalArgumentException(
                        "Only %d values for the places of: %s".formatted(values.length, html));
            }
            most = Math.max(most, index + 1);
            format.append(values[index]);
        }
        if (most < values.length) {
            throw new IllegalArgumentException("%d values for the places of: %s".formatted(values.length, html));
        }
        return SafeText.of(format.out.toString());
    }

    static SafeText named(String html, Map<String, ?> values) {
        HtmlFormat format = new HtmlFormat(html, 16 * values.size());
        for (String place = format.place(); place != null; place = format.place()) {
            if (!values.containsKey(place)) {
                throw new IllegalArgumentException("No value is named '%s' in: %s".formatted(place, html));
            }
            format.append(values.get(place));
        }
        return SafeText.of(format.out.toString());
    }

    private static int index(String place) {
        int index = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c < '0' || c > '9' || i > 3) {
                return -1;
            }
            index = index * 10 + c - '0';
        }
        return index;
    }

    private void append(@Nullable Object value) {
        if (value instanceof SafeText safe) {
            out.append(safe.text());
        } else if (value != null) {
            SafeText.appendEscaped(value.toString(), out);
        }
    }

    /// Writes the literal up to the next place, and returns what stands in that; null behind the last one.
    private @Nullable String place() {
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c != '{' && c != '}') {
                continue;
            }
            out.append(html, from, i);
            if (i + 1 < html.length() && html.charAt(i + 1) == c) {
                out.append(c);
                i++;
                from = i + 1;
                continue;
            }
            int close = c == '{' ? html.indexOf('}', i) : -1;
            if (close < 0) {
                throw new IllegalArgumentException("A brace that is no place, write it twice, in: " + html);
            }
            from = close + 1;
            return html.substring(i + 1, close);
        }
        out.append(html, from, html.length());
        from = html.length();
        return null;
    }
}
