package dev.musette.template.filters;

import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `truncatechars`, `truncatewords`, and the same on HTML.
final class TruncateFilters {
    private TruncateFilters() {}

    static void register(Library library) {
        library.filter("truncatechars", truncate(TruncateFilters::chars))
                .filter("truncatewords", truncate(TruncateFilters::words))
                .filter("truncatechars_html", truncate((text, count) -> new HtmlTruncation.Chars(count).truncate(text)))
                .filter(
                        "truncatewords_html",
                        truncate((text, count) -> new HtmlTruncation.Words(count).truncate(text)));
    }

    /// Cuts a text; the count is 1 or more.
    @FunctionalInterface
    private interface Truncation {
        String apply(String text, int count);
    }

    private static FilterDefinition truncate(Truncation truncation) {
        return FilterDefinition.of((value, argument) -> truncated(value, argument, truncation))
                .text()
                .safe();
    }

    private static @Nullable Object truncated(
            @Nullable Object value, @Nullable Object argument, Truncation truncation) {
        if (argument == null) {
            throw new IllegalArgumentException("The count is None; it must be a whole number.");
        }
        Long count = Numbers.toInteger(argument);
        if (count == null) {
            return value;
        }
        return count <= 0 ? "" : truncation.apply(PythonText.str(value), (int) Math.min(count, Integer.MAX_VALUE));
    }

    /// At most `count` characters, the ellipsis counted; combining characters count nothing.
    static String chars(String text, int count) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = 0;
        int end = -1;
        for (int i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
            if (isCombining(normal.codePointAt(i))) {
                continue;
            }
            length++;
            if (end < 0 && length > count - 1) {
                end = i;
            }
            if (length > count) {
                return withEllipsis(normal.substring(0, Math.max(0, end)));
            }
        }
        return normal;
    }

    private static boolean isCombining(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String withEllipsis(String text) {
        return text.endsWith("…") ? text : text + "…";
    }

    private static String words(String text, int count) {
        List<String> words = Texts.words(text, count);
        if (words.size() <= count) {
            return String.join(" ", words);
        }
        return String.join(" ", words.subList(0, count)) + " …";
    }
}
