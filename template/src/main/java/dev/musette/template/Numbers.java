package dev.musette.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Conversions to numbers, as Python's `int()` and `float()` do them.
public final class Numbers {
    /// Python converts no texts of whole numbers that are longer.
    private static final int MAX_DIGITS = 4300;

    private Numbers() {}

    /// Python's `int()`: numbers are cut, text must be a whole number; null for all else.
    public static @Nullable BigInteger integer(@Nullable Object value) {
        if (value != null && PythonValues.isNumber(value)) {
            boolean finite = !(value instanceof Double number) || Double.isFinite(number);
            BigDecimal number = finite ? PythonValues.decimal(value) : null;
            return number == null || isHuge(number) ? null : whole(number);
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
    public static boolean isHuge(BigDecimal number) {
        return (long) number.precision() - number.scale() > MAX_DIGITS;
    }

    /// The whole part; that of `1E-1000000000` is nothing, which no division has to find out.
    public static BigInteger whole(BigDecimal number) {
        return (long) number.precision() - number.scale() <= 0 ? BigInteger.ZERO : number.toBigInteger();
    }

    /// The whole number, cut towards zero; a text must be one. Null if it is none, or has more than 18 digits.
    public static @Nullable Long toInteger(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof CharSequence text) {
            return parse(text.toString().strip());
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        if (value == null || !PythonValues.isNumber(value)) {
            return null;
        }
        BigDecimal number = PythonValues.decimal(value);
        return number.precision() - number.scale() > 18 ? null : Long.valueOf(number.longValue());
    }

    private static @Nullable Long parse(String text) {
        if (text.isEmpty() || text.length() > 19) {
            return null;
        }
        try {
            return Long.valueOf(text.replace("_", ""));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// The number as a double; a text must be one. Null if it is none.
    public static @Nullable Double toDouble(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1.0 : 0.0;
        }
        return value instanceof CharSequence text ? parseDouble(text.toString().strip()) : null;
    }

    private static @Nullable Double parseDouble(String text) {
        boolean plain = !text.isEmpty() && text.chars().allMatch(c -> "+-.eE_".indexOf(c) >= 0 || Character.isDigit(c));
        if (plain) {
            try {
                return Double.valueOf(text.replace("_", ""));
            } catch (NumberFormatException _) {
                return null;
            }
        }
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }
}
