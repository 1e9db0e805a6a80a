package dev.musette.template.filters;

import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
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
    private static final int MAX_DIGITS = 4300;
    private static final String[] UNITS = {"KB", "MB", "GB", "TB", "PB"};

    private NumberFilters() {}

    static void register(Library library) {
        library.filter("add", NumberFilters::add)
                .filter("divisibleby", NumberFilters::isDivisibleBy)
                .filter("get_digit", NumberFilters::digit)
                .filter(
                        "filesizeformat",
                        FilterDefinition.of(NumberFilters::fileSize).safe())
                .filter(
                        "floatformat",
                        FilterDefinition.of(Arity.OPTIONAL, (value, places, _) -> FloatFormat.format(value, places))
                                .optional(-1)
                                .safe());
    }

    /// Python's `int()`: numbers are cut, text must be a whole number; null for all else.
    private static @Nullable BigInteger integer(@Nullable Object value) {
        if (value != null && PythonValues.isNumber(value)) {
            boolean finite = !(value instanceof Double number) || Double.isFinite(number);
            BigDecimal number = finite ? PythonValues.decimal(value) : null;
            return number == null || isHuge(number) ? null : number.toBigInteger();
        }
        if (!(value instanceof CharSequence text) || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            return new BigInteger(text.toString().strip().replace("_", ""));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Whether the whole part has more digits than Python converts, so that `1E+1000000000` is never spelled out.
    static boolean isHuge(BigDecimal number) {
        return (long) number.precision() - number.scale() > MAX_DIGITS;
    }

    private static Object compact(BigInteger number) {
        return number.bitLength() < 64 ? (Object) number.longValue() : number;
    }

    private static @Nullable Object add(@Nullable Object value, @Nullable Object argument) {
        BigInteger a = integer(value);
        BigInteger b = integer(argument);
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
        BigInteger number = integer(value);
        BigInteger divisor = integer(argument);
        if (number == null || divisor == null) {
            throw new IllegalArgumentException("'divisibleby' needs whole numbers.");
        }
        return number.remainder(divisor).signum() == 0;
    }

    private static @Nullable Object digit(@Nullable Object value, @Nullable Object argument) {
        BigInteger number = integer(value);
        BigInteger place = integer(argument);
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

    private static String fileSize(@Nullable Object value) {
        BigInteger bytes = integer(value);
        if (bytes == null) {
            return "0\u00A0bytes";
        }
        BigInteger size = bytes.abs();
        String text;
        if (size.bitLength() <= 10) {
            text = size + (size.equals(BigInteger.ONE) ? "\u00A0byte" : "\u00A0bytes");
        } else {
            int unit = Math.min(UNITS.length, (size.bitLength() - 1) / 10);
            double amount = size.doubleValue() / Math.pow(2, 10.0 * unit);
            text = new BigDecimal(amount).setScale(1, RoundingMode.HALF_EVEN).toPlainString() + "\u00A0"
                    + UNITS[unit - 1];
        }
        return bytes.signum() < 0 ? "-" + text : text;
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
