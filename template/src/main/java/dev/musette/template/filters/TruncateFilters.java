package dev.musette.template.filters;

import dev.musette.base.text.Truncation;
import dev.musette.template.FilterDefinition;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import org.jspecify.annotations.Nullable;

/// `truncatechars`, `truncatewords`, and the same on HTML.
final class TruncateFilters {
    private static final Truncation CHARS = Truncation.DEFAULT;
    private static final Truncation WORDS = new Truncation(" …");

    private TruncateFilters() {}

    static void register(Library library) {
        library.filter("truncatechars", truncate(CHARS::chars))
                .filter("truncatewords", truncate(WORDS::words))
                .filter("truncatechars_html", truncate(CHARS::htmlChars))
                .filter("truncatewords_html", truncate(WORDS::htmlWords));
    }

    @FunctionalInterface
    private interface Cut {
        String apply(String text, int count);
    }

    private static FilterDefinition truncate(Cut cut) {
        return FilterDefinition.of((value, argument) -> truncated(value, argument, cut))
                .text()
                .safe();
    }

    private static @Nullable Object truncated(@Nullable Object value, @Nullable Object argument, Cut cut) {
        if (argument == null) {
            throw new IllegalArgumentException("The count is None; it must be a whole number.");
        }
        Long count = Numbers.toInteger(argument);
        return count == null ? value : cut.apply(PythonText.str(value), Math.clamp(count, 0, Integer.MAX_VALUE));
    }
}
