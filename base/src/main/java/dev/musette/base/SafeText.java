package dev.musette.base;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Text that is known to be safe inside HTML: it came from a literal of the programmer or went through [#escape].
/// Templates write it as it is and escape everything else.
///
/// ```java
/// SafeText link = SafeText.format("<a href=\"{}\">{}</a>", url, title);   // both values escaped
/// ```
///
/// @param text the HTML, as it is written
public record SafeText(String text) implements CharSequence {
    /// The bits of the five special characters, which are all among the first 64.
    private static final long SPECIAL = 1L << '&' | 1L << '<' | 1L << '>' | 1L << '"' | 1L << '\'';

    /// Marks text as safe without looking at it: only for HTML of the programmer's own.
    public static SafeText of(String html) {
        return new SafeText(html);
    }

    /// Escapes `& < > " '` unless the value is safe already. `null` is the empty text.
    public static SafeText escape(@Nullable Object value) {
        if (value instanceof SafeText safe) {
            return safe;
        }
        if (value == null) {
            return new SafeText("");
        }
        String text = value.toString();
        int first = firstSpecial(text, 0, text.length());
        if (first < 0) {
            return new SafeText(text);
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        appendEscaped(text, 0, first, text.length(), out);
        return new SafeText(out.toString());
    }

    /// Appends the escaped text to a builder; the way without a copy.
    public static void appendEscaped(String text, StringBuilder out) {
        int first = firstSpecial(text, 0, text.length());
        if (first < 0) {
            out.append(text);
        } else {
            appendEscaped(text, 0, first, text.length(), out);
        }
    }

    /// Appends a part of the text, escaped.
    public static void appendEscaped(String text, int start, int end, StringBuilder out) {
        appendEscaped(text, start, firstSpecial(text, start, end), end, out);
    }

    private static void appendEscaped(String text, int start, int firstSpecial, int end, StringBuilder out) {
        int written = start;
        for (int i = firstSpecial; i >= 0; i = firstSpecial(text, i + 1, end)) {
            out.append(text, written, i).append(entity(text.charAt(i)));
            written = i + 1;
        }
        out.append(text, written, end);
    }

    /// Fills the places of an HTML literal with values, escaped: each `{}` with the next one, or `{0}`, `{1}` with the
    /// one of that index. `{{` and `}}` are braces.
    ///
    /// @throws IllegalArgumentException if there are more or fewer values than places, or the literal has other
    ///     braces
    public static SafeText format(String html, @Nullable Object... values) {
        return HtmlFormat.of(html, values);
    }

    /// Fills each `{name}` of an HTML literal with the value of that name, escaped. `{{` and `}}` are braces.
    ///
    /// @throws IllegalArgumentException if a place has no value, or the literal has other braces
    public static SafeText formatNamed(String html, Map<String, ?> values) {
        return HtmlFormat.named(html, values);
    }

    /// Fills an HTML literal once for each row of values, as [#format] does, and joins the results.
    ///
    /// ```java
    /// SafeText.join("\n", "<li>{}: {}</li>", List.of(List.of("a", 1), List.of("b", 2)));
    /// ```
    ///
    /// @param separator stands between two results, escaped
    public static SafeText join(CharSequence separator, String html, Iterable<? extends List<?>> rows) {
        String between = escape(separator).text;
        StringBuilder out = new StringBuilder();
        String before = "";
        for (List<?> row : rows) {
            out.append(before).append(format(html, row.toArray()).text);
            before = between;
        }
        return new SafeText(out.toString());
    }

    private static int firstSpecial(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (isSpecial(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the character is one of the five that HTML reads as its own.
    public static boolean isSpecial(char c) {
        return c < Long.SIZE && (SPECIAL >>> c & 1) != 0;
    }

    /// Returns what stands in HTML for one of the five special characters, null for all others.
    public static @Nullable String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#x27;";
            default -> null;
        };
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
