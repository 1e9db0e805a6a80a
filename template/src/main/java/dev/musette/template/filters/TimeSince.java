package dev.musette.template.filters;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;

/// `2 years, 1 month`: the time between two moments in its largest unit and the next one, if that is not zero. A
/// no-break space stands between number and unit.
final class TimeSince {
    private static final String[] UNITS = {"year", "month", "week", "day", "hour", "minute"};
    private static final long[] SECONDS = {0, 0, 604_800, 86_400, 3_600, 60};
    private static final int DEPTH = 2;

    private TimeSince() {}

    static String between(LocalDateTime from, LocalDateTime to) {
        if (Duration.between(from, to).toSeconds() <= 0) {
            return part(0, "minute");
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
        return text(counts);
    }

    /// The moment so many months later, or the last day of that month; February always has 28 days here.
    private static LocalDateTime pivot(LocalDateTime from, long months) {
        YearMonth month = YearMonth.from(from).plusMonths(months);
        int length = month.getMonthValue() == 2 ? 28 : month.lengthOfMonth();
        return month.atDay(Math.min(length, from.getDayOfMonth()))
                .atTime(from.toLocalTime().withNano(0));
    }

    private static String text(long[] counts) {
        int first = 0;
        while (first < counts.length && counts[first] == 0) {
            first++;
        }
        if (first == counts.length) {
            return part(0, "minute");
        }
        StringBuilder text = new StringBuilder();
        for (int i = first; i < counts.length && i < first + DEPTH && counts[i] != 0; i++) {
            text.append(i == first ? "" : ", ").append(part(counts[i], UNITS[i]));
        }
        return text.toString();
    }

    private static String part(long count, String unit) {
        return count + "\u00A0" + unit + (count == 1 ? "" : "s");
    }
}
