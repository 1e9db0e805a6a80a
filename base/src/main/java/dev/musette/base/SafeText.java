package dev.musette.base;

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

    /// Fills each `{}` of an HTML literal with the next value, escaped.
    ///
    /// @throws IllegalArgumentException if there are more or fewer values than places
    public static SafeText format(String html, Object... values) {
        StringBuilder out = new StringBuilder(html.length() + 16 * values.length);
        int from = 0;
        for (Object value : values) {
            int place = html.indexOf("{}", from);
            if (place < 0) {
                throw new IllegalArgumentException("%d values for the places of: %s".formatted(values.length, html));
            }
            out.append(html, from, place).append(escape(value).text);
            from = place + 2;
        }
        if (html.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("Only %d values for the places of: %s".formatted(values.length, html));
        }
        return new SafeText(out.append(html, from, html.length()).toString());
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
