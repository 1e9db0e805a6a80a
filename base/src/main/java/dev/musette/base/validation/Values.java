package dev.musette.base.validation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values that limits are compared with.
final class Values {
    private Values() {}

    /// What a limit is now: a supplier is asked each time.
    static Object current(Object limit) {
        return limit instanceof Supplier<?> supplier ? Objects.requireNonNull(supplier.get(), "limit") : limit;
    }

    /// Compares numbers of any kind by their value, all else by its own order.
    ///
    /// @throws IllegalArgumentException if the two have no common order
    static int compare(Object a, Object b) {
        if (a instanceof Number left && b instanceof Number right) {
            return compareNumbers(left, right);
        }
        if (a instanceof Comparable<?> && a.getClass() == b.getClass()) {
            @SuppressWarnings("unchecked") // a class that orders itself takes its own
            Comparable<Object> left = (Comparable<Object>) a;
            return left.compareTo(b);
        }
        throw new IllegalArgumentException("A limit of type %s cannot be compared with a value of type %s."
                .formatted(b.getClass().getName(), a.getClass().getName()));
    }

    private static int compareNumbers(Number a, Number b) {
        if (isLong(a) && isLong(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        BigDecimal left = decimal(a);
        BigDecimal right = decimal(b);
        return left == null || right == null ? Double.compare(a.doubleValue(), b.doubleValue()) : left.compareTo(right);
    }

    private static boolean isLong(Number number) {
        return number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte;
    }

    /// The number exactly, or null if it is infinite or none.
    static @Nullable BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double real -> Double.isFinite(real) ? BigDecimal.valueOf(real) : null;
            case Float real -> Float.isFinite(real) ? new BigDecimal(real.toString()) : null;
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /// How many characters a text has, counted as people do: one for each code point.
    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
