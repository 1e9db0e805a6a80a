package dev.musette.template;

/// A template's text, as a loader found it.
///
/// @param name the template's name, as it was asked for
/// @param text the source
/// @param origin where it comes from: a file, a resource; no two templates share one
/// @param version changes when the text at the origin changes (a file's time of modification)
public record TemplateSource(String name, String text, String origin, long version) {
    /// The text of the line (counted from 1), without its end.
    public String line(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        return end > start && text.charAt(end - 1) == '\r'
                ? text.substring(start, end - 1)
                : text.substring(start, end);
    }

    TemplatePlace place(int offset) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) {
            line++;
            start = next + 1;
        }
        return new TemplatePlace(name, line, offset - start + 1);
    }

    /// The line of the place and a caret below it; at most 120 characters of a long line.
    String excerpt(TemplatePlace place) {
        String line = line(place.line());
        int column = place.column() - 1;
        int from = Math.max(0, column - 60);
        int to = Math.min(line.length(), from + 120);
        String number = Integer.toString(place.line());
        return "    " + number + " | " + line.substring(Math.min(from, to), to).replace('\t', ' ') + "\n    "
                + " ".repeat(number.length()) + " | " + " ".repeat(column - from) + "^";
    }
}
