package dev.musette.base.text;

import dev.musette.base.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Durations as text, and text as durations; microseconds are the smallest part.
///
/// ```java
/// DurationText.of(Duration.ofHours(26));            // 1 02:00:00
/// DurationText.iso(Duration.ofSeconds(-61));        // -P0DT00H01M01S
/// DurationText.parse("3 days 04:05:06.7");          // PT76H5M6.7S
/// ```
public final class DurationText {
    /// The most days of a duration, before and behind zero.
    public static final long MAX_DAYS = 999_999_999;

    private static final int SECONDS_OF_DAY = 86400;
    private static final String AMOUNT = "(\\d{1,18}(?:[.,]\\d{1,18})?)";

    /// `[days] [[hours:]minutes:]seconds[.fraction]`; the sign is that of the clock.
    private static final Pattern CLOCK = Pattern.compile("(?:(-?\\d{1,18}) (?:days?, )?)?(-?)"
            + "(?:(\\d{1,18}):(?=\\d+:\\d+))?(?:(\\d{1,18}):)?(\\d{1,18})(?:[.,](\\d{1,6})\\d{0,6})?");

    /// What PostgreSQL writes: `3 days 04:05:06`, each of the two parts alone, or nothing.
    private static final Pattern INTERVAL = Pattern.compile(
            "(?:(-?\\d{1,18}) days? ?)?" + "(?:([-+]?)(\\d{1,18}):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

    private static final Pattern ISO = Pattern.compile(
            "([-+]?)P(?:" + AMOUNT + "D)?(?:T(?:" + AMOUNT + "H)?(?:" + AMOUNT + "M)?(?:" + AMOUNT + "S)?)?");

    private DurationText() {}

    /// Writes days, if there are any, and the rest: `3 04:05:06.700000`, `-1 23:59:59` for a second less than nothing.
    public static String of(Duration duration) {
        long seconds = duration.toSeconds();
        long days = Math.floorDiv(seconds, (long) SECONDS_OF_DAY);
        int rest = (int) Math.floorMod(seconds, (long) SECONDS_OF_DAY);
        StringBuilder text = new StringBuilder(24);
        if (days != 0) {
            text.append(days).append(' ');
        }
        Digits.append(rest / 3600, 2, text).append(':');
        Digits.append(rest / 60 % 60, 2, text).append(':');
        Digits.append(rest % 60, 2, text);
        return micros(duration, text).toString();
    }

    /// Writes ISO 8601 with all parts: `P1DT02H03M04.500000S`, with a sign before it.
    public static String iso(Duration duration) {
        Duration size = duration.abs();
        StringBuilder text = new StringBuilder(28).append(duration.isNegative() ? "-P" : "P");
        text.append(size.toDaysPart()).append("DT");
        Digits.append(size.toHoursPart(), 2, text).append('H');
        Digits.append(size.toMinutesPart(), 2, text).append('M');
        Digits.append(size.toSecondsPart(), 2, text);
        return micros(size, text).append('S').toString();
    }

    private static StringBuilder micros(Duration duration, StringBuilder text) {
        int micros = duration.toNanosPart() / 1000;
        return micros == 0 ? text : Digits.append(micros, 6, text.append('.'));
    }

    /// Reads what [#of] and [#iso] write, parts of it (`90`, `15:30`, `P3D`), and what PostgreSQL writes.
    ///
    /// @return null if the text is none of these
    /// @throws DateTimeException if it is, and has more than [#MAX_DAYS] days
    public static @Nullable Duration parse(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return clock(clock);
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            BigDecimal seconds = amount(iso.group(2), SECONDS_OF_DAY)
                    .add(amount(iso.group(3), 3600))
                    .add(amount(iso.group(4), 60))
                    .add(amount(iso.group(5), 1));
            return duration(iso.group(1).equals("-") ? seconds.negate() : seconds);
        }
        Matcher interval = INTERVAL.matcher(text);
        return interval.matches() ? clock(interval) : null;
    }

    private static Duration clock(Matcher matcher) {
        BigDecimal clock =
                amount(matcher.group(3), 3600).add(amount(matcher.group(4), 60)).add(amount(matcher.group(5), 1));
        String fraction = matcher.group(6);
        if (fraction != null) {
            clock = clock.add(new BigDecimal("0." + fraction));
        }
        BigDecimal days = amount(matcher.group(1), SECONDS_OF_DAY);
        return duration("-".equals(matcher.group(2)) ? days.subtract(clock) : days.add(clock));
    }

    private static BigDecimal amount(@Nullable String digits, long unit) {
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    }

    private static Duration duration(BigDecimal seconds) {
        if (seconds.abs().compareTo(BigDecimal.valueOf(MAX_DAYS * SECONDS_OF_DAY)) > 0) {
            throw new DateTimeException("A duration has at most %d days.".formatted(MAX_DAYS));
        }
        BigDecimal micros = seconds.setScale(6, RoundingMode.HALF_EVEN);
        BigDecimal whole = micros.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(), micros.subtract(whole).movePointRight(9).longValueExact());
    }
}
