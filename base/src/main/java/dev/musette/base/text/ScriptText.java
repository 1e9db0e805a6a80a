package dev.musette.base.text;

import dev.musette.base.PercentEncoding;
import dev.musette.base.SafeText;
import org.jspecify.annotations.Nullable;

/// Text and values for scripts.
///
/// ```java
/// ScriptText.escape("\"</script>");               // a quote is written as a backslash, u and 0022
/// ScriptText.json(Map.of("a", 1), "data");        // <script id="data" type="application/json">{"a": 1}</script>
/// ```
public final class ScriptText {
    private ScriptText() {}

    /// Escapes text for a string literal of JavaScript: quotes, backslashes, control characters, line separators, and
    /// what HTML would see as markup. What stands around the literal has to be safe: this makes nothing of HTML.
    public static SafeText escape(String text) {
        int first = 0;
        while (first < text.length() && !isEscaped(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return SafeText.of(text);
        }
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isEscaped(c)) {
                appendEscape(c, escaped);
            } else {
                escaped.append(c);
            }
        }
        return SafeText.of(escaped.toString());
    }

    private static boolean isEscaped(char c) {
        return switch (c) {
            case '\\', '\'', '"', '<', '>', '&', '=', '-', ';', '`', '\u2028', '\u2029' -> true;
            default -> c < ' ';
        };
    }

    private static void appendEscape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(PercentEncoding.digit(c >> shift));
        }
    }

    /// Writes the value as JSON into a `script` element that a script can read, whatever the value holds.
    ///
    /// @param value what [JsonWriter#SPACED] takes
    /// @param id the id of the element, escaped; null or empty for none
    /// @throws IllegalArgumentException if the value has no JSON form
    public static SafeText json(@Nullable Object value, @Nullable CharSequence id) {
        String json = JsonWriter.SPACED.write(value);
        StringBuilder script = new StringBuilder(json.length() + 64).append("<script ");
        if (id != null && !id.isEmpty()) {
            script.append("id=\"").append(SafeText.escape(id)).append("\" ");
        }
        script.append("type=\"application/json\">");
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&') {
                appendEscape(c, script);
            } else {
                script.append(c);
            }
        }
        return SafeText.of(script.append("</script>").toString());
    }
}
