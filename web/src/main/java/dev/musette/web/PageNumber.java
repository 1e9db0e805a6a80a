package dev.musette.web;

import org.jspecify.annotations.Nullable;

/// Reads the number of a page as a person or a template gives it.
final class PageNumber {
    private PageNumber() {}

    /// @throws PageNotAnInteger if it is no whole number
    static long of(@Nullable Object number) {
        return switch (number) {
            case Long whole -> whole;
            case Integer whole -> whole;
            case Boolean truth -> truth ? 1 : 0;
            case Double fraction
            when fraction == Math.rint(fraction) && Math.abs(fraction) < 1e15 -> fraction.longValue();
            case CharSequence text -> ofText(text.toString().strip());
            case null, default -> throw new PageNotAnInteger();
        };
    }

    /// Numbers beyond `long` are no page of anything.
    private static long ofText(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new PageNotAnInteger();
        }
    }
}
