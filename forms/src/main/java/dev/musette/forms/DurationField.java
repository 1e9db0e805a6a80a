package dev.musette.forms;

import dev.musette.template.PythonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A length of time: `90`, `15:30`, `3 days 04:05:06`, `P3DT1H`.
public final class DurationField extends BaseField<@Nullable Duration, DurationField> {
    private static final String UP_TO_12 = "(\\d{1,12}(?:[.,]\\d{1,9})?)";
    /// `[days] [[hours:]minutes:]seconds[.fraction]`
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(-?\\d{1,18}) (?:days?,? ?)?)?(?:([-+]?)(?:(?:(\\d{1,12}):)?(\\d{1,12}):)?(\\d{1,12})(?:[.,](\\d{1,6})\\d{0,6})?)?");
    private static final Pattern ISO = Pattern.compile(
            "([-+]?)P(?:" + UP_TO_12 + "D)?(?:T(?:" + UP_TO_12 + "H)?(?:" + UP_TO_12 + "M)?(?:" + UP_TO_12 + "S)?)?");
    private static final long MAX_DAYS = 999_999_999;
    private static final int SECONDS_OF_DAY = 86400;

    private DurationField(FieldOptions options) {
        super(options);
    }

    public static DurationField create() {
        return new DurationField(FieldOptions.DEFAULTS);
    }

    @Override
    protected DurationField with(FieldOptions options) {
        return new DurationField(options);
    }

    @Override
    protected @Nullable Duration toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        if (raw instanceof Duration duration) {
            return duration;
        }
        String text = PythonText.str(raw);
        BigDecimal seconds = clock(text);
        seconds = seconds == null ? iso(text) : seconds;
        if (seconds == null) {
            throw error("invalid");
        }
        if (seconds.abs().compareTo(BigDecimal.valueOf(MAX_DAYS * (long) SECONDS_OF_DAY)) > 0) {
            throw error("overflow", Map.of("min_days", -MAX_DAYS, "max_days", MAX_DAYS));
        }
        BigDecimal rounded = seconds.setScale(6, RoundingMode.HALF_EVEN);
        BigDecimal whole = rounded.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(),
                rounded.subtract(whole).movePointRight(9).longValueExact());
    }

    private static @Nullable BigDecimal clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        if (text.isBlank() || !matcher.matches() || (matcher.group(5) == null && !text.contains("day"))) {
            return null;
        }
        if (matcher.group(1) == null && "+".equals(matcher.group(2))) {
            return null;
        }
        BigDecimal clock =
                number(matcher.group(3), 3600).add(number(matcher.group(4), 60)).add(number(matcher.group(5), 1));
        String fraction = matcher.group(6);
        if (fraction != null) {
            clock = clock.add(new BigDecimal("0." + fraction));
        }
        BigDecimal days = number(matcher.group(1), SECONDS_OF_DAY);
        return "-".equals(matcher.group(2)) ? days.subtract(clock) : days.add(clock);
    }

    private static @Nullable BigDecimal iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal seconds = number(matcher.group(2), SECONDS_OF_DAY)
                .add(number(matcher.group(3), 3600))
                .add(number(matcher.group(4), 60))
                .add(number(matcher.group(5), 1));
        return matcher.group(1).equals("-") ? seconds.negate() : seconds;
    }

    private static BigDecimal number(@Nullable String digits, long unit) {
        return digits == null
                ? BigDecimal.ZERO
                : new BigDecimal(digits.replace(',', '.')).multiply(BigDecimal.valueOf(unit));
    }

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value instanceof Duration duration ? Times.text(duration) : value;
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid" -> "This must be a length of time, such as 3 04:05:06.";
            case "overflow" -> "This must be from %(min_days)s to %(max_days)s days.";
            default -> super.message(code);
        };
    }
}
