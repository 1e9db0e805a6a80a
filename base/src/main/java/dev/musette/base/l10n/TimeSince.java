package dev.musette.base.l10n;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;

/// The time between two moments in words: `2 years, 1 month`, in its largest unit and the next one, if that is not
/// zero. A no-break space stands between number and unit.
///
/// ```java
/// TimeSince.between(posted, now, Language.of("de"));       // 2 Jahre, 1 Monat
/// ```
public final class TimeSince {
    private static final String[] UNITS = {"year", "month", "week", "day", "hour", "minute"};
    private static final long[] SECONDS = {0, 0, 604_800, 86_400, 3_600, 60};
    private static final int DEPTH = 2;

    private TimeSince() {}

    /// The time from one moment to a later one; nothing, `0 minutes`, if it is not later.
    public static String between(LocalDateTime from, LocalDateTime to, Language language) {
        return between(from, to, language, "", DEPTH);
    }

    /// The time from one moment to a later one.
    ///
    /// @param use `past.` or `future.` where the words stand behind "ago" or "from now", which changes them in some
    ///     languages; else empty
    /// @param depth the most units that are named
    /// @throws IllegalArgumentException if the depth is below 1
    public static String between(LocalDateTime from, LocalDateTime to, Language language, String use, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("The depth is %d; it must be 1 or more.".formatted(depth));
        }
        if (Duration.between(from, to).toSeconds() <= 0) {
            return part(0, "minute", use, language.words());
        }
        long months = (to.getYear() - from.getYear()) * 12L + (to.getMonthValue() - from.getMonthValue());
        boolean later = from.getDayOfMonth() > to.getDayOfMonth()
                || (from.getDayOfMonth() == to.getDayOfMonth()
                        && from.toLocalTime().isAfter(to.toLocalTime()));
        months -= later ? 1 : 0;
        long[] counts = new long[UNITS.length];
        counts[0] = months / 12;
        counts[1] = months % 12;
        LocalDateTime pivot = months == 0 ? from : pivot(from, months);
        long rest = Duration.between(pivot, to).toSeconds();
        for (int i = 2; i < UNITS.length; i++) {
            counts[i] = rest / SECONDS[i];
            rest -= counts[i] * SECONDS[i];
        }
        return text(counts, use, depth, language.words());
    }

    /// The moment so many months later, or the last day of that month; February always has 28 days here.
    private static LocalDateTime pivot(LocalDateTime from, long months) {
        YearMonth month = YearMonth.from(from).plusMonths(months);
        int length = month.getMonthValue() == 2 ? 28 : month.lengthOfMonth();
        return month.atDay(Math.min(length, from.getDayOfMonth()))
                .atTime(from.toLocalTime().withNano(0));
    }

    private static String text(long[] counts, String use, int depth, Words words) {
        int first = 0;
        while (first < counts.length && counts[first] == 0) {
            first++;
        }
        if (first == counts.length) {
            return part(0, "minute", use, words);
        }
        StringBuilder text = new StringBuilder();
        for (int i = first; i < counts.length && i < first + depth && counts[i] != 0; i++) {
            text.append(i == first ? "" : words.text("list.separator")).append(part(counts[i], UNITS[i], use, words));
        }
        return text.toString();
    }

    private static String part(long count, String unit, String use, Words words) {
        String key = !use.isEmpty() && words.has(use + unit) ? use + unit : unit;
        return words.counted(key, count).replace("%d", Long.toString(count)).replace(' ', '\u00A0');
    }
}
