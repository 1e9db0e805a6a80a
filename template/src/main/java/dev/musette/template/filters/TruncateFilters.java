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
    private static final char FIRST_COMBINING =
            0x300; // characters below it are composed, and combine with none below it

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
        if (startsComposed(text, count)) {
            return withEllipsis(text.substring(0, count - 1));
        }
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

    /// Whether more than `count` characters begin the text that all stand for themselves in its normal form: so that
    /// nobody needs to look at the rest.
    private static boolean startsComposed(String text, int count) {
        if (text.length() <= count) {
            return false;
        }
        for (int i = 0; i <= count; i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
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
