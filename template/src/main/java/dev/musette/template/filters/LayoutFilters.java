package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `linebreaks`, `wordwrap`, `center`: text in lines and columns.
final class LayoutFilters {
    private static final int MAX_WIDTH = 100_000;

    private LayoutFilters() {}

    static void register(Library library) {
        library.filter(
                        "center",
                        FilterDefinition.of(LayoutFilters::center).text().safe())
                .filter("linebreaks", Texts.html(LayoutFilters::lineBreaks))
                .filter("linebreaksbr", Texts.html(LayoutFilters::lineBreaksBr))
                .filter("linenumbers", Texts.html(LayoutFilters::lineNumbers))
                .filter(
                        "ljust",
                        FilterDefinition.of((text, width) -> {
                                    String left = PythonText.str(text);
                                    return left + " ".repeat(missing(left, width));
                                })
                                .text()
                                .safe())
                .filter(
                        "rjust",
                        FilterDefinition.of((text, width) -> {
                                    String right = PythonText.str(text);
                                    return " ".repeat(missing(right, width)) + right;
                                })
                                .text()
                                .safe())
                .filter(
                        "wordwrap",
                        FilterDefinition.of(LayoutFilters::wordWrap).text().safe());
    }

    private static int missing(String text, @Nullable Object argument) {
        return Math.max(0, width(argument) - Texts.length(text));
    }

    private static int width(@Nullable Object argument) {
        Long width = Numbers.toInteger(argument);
        if (width == null || width > MAX_WIDTH) {
            throw new IllegalArgumentException("A width is a whole number up to %d.".formatted(MAX_WIDTH));
        }
        return (int) Math.max(-1, width);
    }

    private static String center(@Nullable Object value, @Nullable Object argument) {
        String text = PythonText.str(value);
        int width = width(argument);
        int missing = Math.max(0, width - Texts.length(text));
        int left = missing / 2 + (missing & width & 1);
        return " ".repeat(left) + text + " ".repeat(missing - left);
    }

    /// Paragraphs at two line ends or more, `<br>` at one.
    private static String lineBreaks(String text, boolean escape) {
        String lines = Texts.normalizeNewlines(text);
        StringBuilder html = new StringBuilder(lines.length() + lines.length() / 8 + 16).append("<p>");
        int from = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
            line(lines, from, end, escape, html);
            from = end + 1;
            while (from < lines.length() && lines.charAt(from) == '\n') {
                from++;
            }
            html.append(from == end + 1 ? "<br>" : "</p>\n\n<p>");
        }
        line(lines, from, lines.length(), escape, html);
        return html.append("</p>").toString();
    }

    private static void line(String lines, int start, int end, boolean escape, StringBuilder html) {
        if (escape) {
            SafeText.appendEscaped(lines, start, end, html);
        } else {
            html.append(lines, start, end);
        }
    }

    private static String lineBreaksBr(String text, boolean escape) {
        String lines = Texts.normalizeNewlines(text);
        return (escape ? Texts.escape(lines) : lines).replace("\n", "<br>");
    }

    private static String lineNumbers(String text, boolean escape) {
        String[] lines = text.split("\n", -1);
        int width = Integer.toString(lines.length).length();
        StringBuilder numbered = new StringBuilder(text.length() + lines.length * (width + 2));
        for (int i = 0; i < lines.length; i++) {
            String number = Integer.toString(i + 1);
            numbered.append(i == 0 ? "" : "\n")
                    .repeat('0', width - number.length())
                    .append(number)
                    .append(". ")
                    .append(escape ? Texts.escape(lines[i]) : lines[i]);
        }
        return numbered.toString();
    }

    private static String wordWrap(@Nullable Object value, @Nullable Object argument) {
        int width = width(argument);
        String text = PythonText.str(value);
        List<String> lines = new ArrayList<>();
        List<String> source =
                new ArrayList<>(Arrays.asList(Texts.normalizeNewlines(text).split("\n", -1)));
        if (source.getLast().isEmpty()) {
            source.removeLast();
        }
        for (String line : source) {
            List<String> wrapped = wrap(line, width);
            if (wrapped.isEmpty()) {
                lines.add(line);
            } else {
                lines.addAll(wrapped);
            }
        }
        if (text.endsWith("\n")) {
            lines.add("");
        }
        return String.join("\n", lines);
    }

    /// Wraps one line: words longer than the width stay whole, white space at the ends of the new lines goes.
    private static List<String> wrap(String line, int width) {
        if (width <= 0) {
            throw new IllegalArgumentException("'wordwrap' needs a width of 1 or more.");
        }
        List<String> chunks = chunks(expandTabs(line));
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < chunks.size()) {
            if (chunks.get(at).isBlank() && !lines.isEmpty()) {
                at++;
            }
            StringBuilder current = new StringBuilder();
            int length = 0;
            int start = at;
            while (at < chunks.size() && length + Texts.length(chunks.get(at)) <= width) {
                length += Texts.length(chunks.get(at));
                current.append(chunks.get(at++));
            }
            if (at < chunks.size() && at == start) {
                current.append(chunks.get(at++));
            }
            if (at > start && chunks.get(at - 1).isBlank()) {
                current.setLength(current.length() - chunks.get(at - 1).length());
            }
            if (!current.isEmpty()) {
                lines.add(current.toString());
            }
        }
        return lines;
    }

    private static String expandTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                expanded.repeat(' ', 8 - expanded.length() % 8);
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    private static List<String> chunks(String line) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= line.length(); i++) {
            if (i == line.length() || isBlank(line.charAt(i)) != isBlank(line.charAt(i - 1))) {
                chunks.add(line.substring(start, i));
                start = i;
            }
        }
        return chunks;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
