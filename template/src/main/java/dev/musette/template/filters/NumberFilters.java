package dev.musette.template.filters;

import dev.musette.base.l10n.Words;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `add`, `divisibleby`, `filesizeformat`: numbers.
final class NumberFilters {
    private static final String[] UNITS = {"kilobytes", "megabytes", "gigabytes", "terabytes", "petabytes"};

    private NumberFilters() {}

    static void register(Library library) {
        library.filter("add", NumberFilters::add)
                .filter("divisibleby", NumberFilters::isDivisibleBy)
                .filter("get_digit", NumberFilters::digit)
                .filter(
                        "filesizeformat",
                        FilterDefinition.of(Arity.NONE, (value, _, context) -> fileSize(value, context))
                                .safe())
                .filter(
                        "floatformat",
                        FilterDefinition.of(Arity.OPTIONAL, FloatFormat::format)
                                .optional(-1)
                                .safe());
    }

    private static Object compact(BigInteger number) {
        return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }

    private static @Nullable Object add(@Nullable Object value, @Nullable Object argument) {
        BigInteger a = Numbers.integer(value);
        BigInteger b = Numbers.integer(argument);
        if (a != null && b != null) {
            return compact(a.add(b));
        }
        if (value instanceof CharSequence text && argument instanceof CharSequence other) {
            return SafeTexts.concat(text, other);
        }
        if (value instanceof Number number && argument instanceof Number other) {
            return number.doubleValue() + other.doubleValue();
        }
        List<?> list = PythonValues.list(value);
        List<?> more = PythonValues.list(argument);
        if (list != null && more != null) {
            List<@Nullable Object> all = new ArrayList<>(list);
            all.addAll(more);
            return all;
        }
        return addTime(value, argument);
    }

    private static Object addTime(@Nullable Object value, @Nullable Object argument) {
        if (value instanceof Duration duration) {
            return argument instanceof Duration other
                    ? duration.plus(other)
                    : argument instanceof Temporal ? addTime(argument, value) : "";
        }
        if (!(argument instanceof Duration duration)) {
            return "";
        }
        return switch (value) {
            case LocalDate date -> date.plusDays(Math.floorDiv(duration.toSeconds(), 86400L));
            case LocalDateTime time -> time.plus(duration);
            case java.time.OffsetDateTime time -> time.plus(duration);
            case java.time.ZonedDateTime time -> time.plus(duration);
            case java.time.Instant time -> time.plus(duration);
            case null, default -> "";
        };
    }

    private static boolean isDivisibleBy(@Nullable Object value, @Nullable Object argument) {
        BigInteger number = Numbers.integer(value);
        BigInteger divisor = Numbers.integer(argument);
        if (number == null || divisor == null) {
            throw new IllegalArgumentException("'divisibleby' needs whole numbers.");
        }
        return number.remainder(divisor).signum() == 0;
    }

    private static @Nullable Object digit(@Nullable Object value, @Nullable Object argument) {
        BigInteger number = Numbers.integer(value);
        BigInteger place = Numbers.integer(argument);
        if (value == null || argument == null) {
            throw new IllegalArgumentException("'get_digit' needs numbers.");
        }
        if (number == null || place == null) {
            return value;
        }
        if (place.signum() < 1) {
            return compact(number);
        }
        String digits = number.toString();
        if (place.bitLength() > 31 || place.intValue() > digits.length()) {
            return 0;
        }
        char digit = digits.charAt(digits.length() - place.intValue());
        if (digit == '-') {
            throw new IllegalArgumentException("'get_digit' went past the digits of a negative number.");
        }
        return digit - '0';
    }

    private static String fileSize(@Nullable Object value, Context context) {
        Words words = context.language().words();
        BigInteger bytes = Numbers.integer(value);
        BigInteger size = bytes == null ? BigInteger.ZERO : bytes.abs();
        String text;
        if (size.bitLength() <= 10) {
            text = words.counted("bytes", size.longValue()).replace("%d", size.toString());
        } else {
            int unit = Math.min(UNITS.length, (size.bitLength() - 1) / 10);
            double amount = size.doubleValue() / Math.pow(2, 10.0 * unit);
            BigDecimal rounded = new BigDecimal(amount).setScale(1, RoundingMode.HALF_EVEN);
            String number = context.language()
                    .formats()
                    .numbers(context.localizer().groups())
                    .format(rounded, 1);
            text = words.text(UNITS[unit - 1]).replace("%s", number);
        }
        String joined = text.replace(' ', '\u00A0');
        return bytes != null && bytes.signum() < 0 ? "-" + joined : joined;
    }

    /// Joins texts; the result is safe if both are.
    static final class SafeTexts {
        private SafeTexts() {}

        static Object concat(CharSequence a, CharSequence b) {
            String both = PythonText.str(a) + PythonText.str(b);
            boolean safe = a instanceof dev.musette.base.SafeText && b instanceof dev.musette.base.SafeText;
            return safe ? dev.musette.base.SafeText.of(both) : both;
        }
    }
}
