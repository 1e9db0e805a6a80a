package dev.musette.base.text;

import dev.musette.base.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/// Lines: their ends, their length, and what keeps words on one of them.
///
/// ```java
/// Lines.normalize("a\r\nb\rc");                            // a\nb\nc
/// Lines.wrap("packing my box with jugs", 10);              // packing my\nbox with\njugs
/// ```
public final class Lines {
    private static final int TAB = 8;

    private Lines() {}

    /// Makes all line ends `\n`; text that has no others is returned as it is.
    public static String normalize(String text) {
        int at = text.indexOf('\r');
        if (at < 0) {
            return text;
        }
        StringBuilder normal = new StringBuilder(text.length());
        int written = 0;
        while (at >= 0) {
            normal.append(text, written, at).append('\n');
            written = text.startsWith("\n", at + 1) ? at + 2 : at + 1;
            at = text.indexOf('\r', written);
        }
        return normal.append(text, written, text.length()).toString();
    }

    /// Keeps the words on one line: spaces become no-break spaces.
    public static String avoidWrapping(String text) {
        return text.replace(' ', '\u00A0');
    }

    /// Breaks lines at white space, so that they have at most `width` characters. Longer words stay whole, white space
    /// at the breaks goes, and line ends become `\n`.
    ///
    /// @throws IllegalArgumentException if the width is less than 1 and there is a line to break
    public static String wrap(String text, int width) {
        StringBuilder wrapped = new StringBuilder(text.length() + 16);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            wrapped.append(start == 0 ? "" : "\n");
            wrap(text.substring(start, end), width, wrapped);
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return (text.endsWith("\n") ? wrapped.append('\n') : wrapped).toString();
    }

    private static boolean isLineEnd(char c) {
        return switch (c) {
            case '\n', '\r', '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static void wrap(String line, int width, StringBuilder out) {
        if (width <= 0) {
            throw new IllegalArgumentException("A width of %d holds no line: give 1 or more.".formatted(width));
        }
        int begin = out.length();
        List<Chunk> chunks = chunks(expandTabs(line));
        boolean first = true;
        int at = 0;
        while (at < chunks.size()) {
            if (!first && chunks.get(at).blank()) {
                at++;
            }
            int start = at;
            int length = 0;
            while (at < chunks.size() && length + chunks.get(at).length() <= width) {
                length += chunks.get(at++).length();
            }
            if (at == start && at < chunks.size()) {
                at++;
            }
            int end = at > start && chunks.get(at - 1).blank() ? at - 1 : at;
            if (end > start) {
                out.append(first ? "" : "\n");
                chunks.subList(start, end).forEach(chunk -> out.append(chunk.text()));
                first = false;
            }
        }
        if (out.length() == begin) {
            out.append(line);
        }
    }

    /// A word, or the white space between two.
    ///
    /// @param length in code points
    private record Chunk(String text, int length, boolean blank) {
        static Chunk of(String text) {
            return new Chunk(
                    text,
                    text.codePointCount(0, text.length()),
                    WhiteSpace.strip(text).isEmpty());
        }
    }

    private static List<Chunk> chunks(String line) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || isBreak(line.charAt(i)) != isBreak(line.charAt(i - 1))) {
                chunks.add(Chunk.of(line.substring(start, i)));
                start = i;
            }
        }
        return chunks;
    }

    private static boolean isBreak(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String expandTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder(line.length() + 16);
        int column = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                int spaces = TAB - column % TAB;
                expanded.repeat(' ', spaces);
                column += spaces;
            } else {
                expanded.append(c);
                column += Character.isLowSurrogate(c) ? 0 : 1;
            }
        }
        return expanded.toString();
    }
}
