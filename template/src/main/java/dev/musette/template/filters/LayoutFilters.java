package dev.musette.template.filters;

import dev.musette.base.text.HtmlText;
import dev.musette.base.text.Lines;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.TemplateError;
import org.jspecify.annotations.Nullable;

/// `linebreaks`, `wordwrap`, `center`: text in lines and columns.
final class LayoutFilters {
    private static final int MAX_WIDTH = 100_000;

    private LayoutFilters() {}

    static void register(Library library) {
        library.filter(
                        "center",
                        FilterDefinition.of(LayoutFilters::center).text().safe())
                .filter("linebreaks", Texts.html(HtmlText::lineBreaks))
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
        if (width == null) {
            throw new IllegalArgumentException("A width is a whole number.");
        }
        if (width > MAX_WIDTH) {
            throw new TemplateError("A width is at most %d, and this one is %d.".formatted(MAX_WIDTH, width));
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

    private static String lineBreaksBr(String text, boolean escape) {
        String lines = Lines.normalize(text);
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
        return Lines.wrap(PythonText.str(value), width(argument));
    }
}
