package dev.musette.template;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/// Truth, equality and order as templates see them: those of Python, where numbers of all kinds are one family and
/// `True` is 1.
public final class PythonValues {
    private static final int MAX_DEPTH = 200;

    private PythonValues() {}

    /// Whether the value counts as true: what is empty, zero or nothing does not.
    public static boolean isTrue(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case CharSequence text -> !text.isEmpty();
            case Integer number -> number != 0;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case Float number -> number != 0;
            case BigInteger number -> number.signum() != 0;
            case BigDecimal number -> number.signum() != 0;
            case Number number -> number.doubleValue() != 0;
            case Collection<?> items -> !items.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Optional<?> optional -> optional.isPresent() && isTrue(optional.get());
            case Duration duration -> !duration.isZero();
            case Iterable<?> items -> items.iterator().hasNext();
            case Object array when array.getClass().isArray() -> Array.getLength(array) > 0;
            default -> true;
        };
    }

    /// Whether two values are equal.
    ///
    /// @throws IllegalArgumentException if they nest more than 200 deep
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        return equal(a, b, 0);
    }

    private static boolean equal(@Nullable Object a, @Nullable Object b, int depth) {
        requireDepth(depth);
        if (a == null || b == null) {
            return a == null && b == null;
        }
        if (a instanceof CharSequence text && b instanceof CharSequence other) {
            return text.toString().contentEquals(other);
        }
        if (isNumber(a) && isNumber(b)) {
            return equalNumbers(a, b);
        }
        Instant instant = instant(a);
        Instant other = instant(b);
        if (instant != null && other != null) {
            return instant.equals(other);
        }
        if (a instanceof Map<?, ?> map && b instanceof Map<?, ?> otherMap) {
            return map.size() == otherMap.size()
                    && map.entrySet().stream()
                            .allMatch(e -> otherMap.containsKey(e.getKey())
                                    && equal(e.getValue(), otherMap.get(e.getKey()), depth + 1));
        }
        if (a instanceof Set<?> set && b instanceof Set<?> otherSet) {
            return set.size() == otherSet.size() && set.stream().allMatch(x -> isAmong(otherSet, x, depth + 1));
        }
        List<?> list = list(a);
        List<?> otherList = list(b);
        boolean sameKind = (a instanceof Pair) == (b instanceof Pair);
        if (list == null || otherList == null) {
            return a.equals(b);
        }
        return sameKind && equalLists(list, otherList, depth + 1);
    }

    private static boolean equalLists(List<?> a, List<?> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<?> other = b.iterator();
        for (Object element : a) {
            if (!equal(element, other.next(), depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalNumbers(Object a, Object b) {
        if (isNotFinite(a) || isNotFinite(b)) {
            return ((Number) numeric(a)).doubleValue() == ((Number) numeric(b)).doubleValue();
        }
        return decimal(a).compareTo(decimal(b)) == 0;
    }

    private static boolean isNotFinite(Object a) {
        return (a instanceof Double d && !Double.isFinite(d)) || (a instanceof Float f && !Float.isFinite(f));
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "Values that nest more than %d deep are not compared.".formatted(MAX_DEPTH));
        }
    }

    /// Orders two values: negative, zero or positive.
    ///
    /// @return null if they have no order, as a number and a text, or a not-a-number
    /// @throws IllegalArgumentException if they nest more than 200 deep
    public static @Nullable Integer compare(@Nullable Object a, @Nullable Object b) {
        return compare(a, b, 0);
    }

    private static @Nullable Integer compare(@Nullable Object a, @Nullable Object b, int depth) {
        requireDepth(depth);
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof CharSequence text && b instanceof CharSequence other) {
            return compareText(text.toString(), other.toString());
        }
        if (isNumber(a) && isNumber(b)) {
            return compareNumbers(a, b);
        }
        Instant instant = instant(a);
        Instant other = instant(b);
        if (instant != null && other != null) {
            return instant.compareTo(other);
        }
        List<?> list = list(a);
        List<?> otherList = list(b);
        boolean sameKind = (a instanceof Pair) == (b instanceof Pair);
        if (list != null && otherList != null && sameKind) {
            return compareLists(list, otherList, depth + 1);
        }
        if (a instanceof ChronoLocalDate date && b instanceof ChronoLocalDate otherDate) {
            return date.compareTo(otherDate);
        }
        if (a instanceof ChronoLocalDateTime<?> time && b instanceof ChronoLocalDateTime<?> otherTime) {
            return time.compareTo(otherTime);
        }
        if (a instanceof Comparable<?> comparable && a.getClass() == b.getClass() && !(a instanceof Boolean)) {
            @SuppressWarnings("unchecked") // both are of one class, which compares with itself
            Comparable<Object> same = (Comparable<Object>) comparable;
            return same.compareTo(b);
        }
        return null;
    }

    /// Python orders text by code points, Java by UTF-16 units; they differ above the basic plane.
    private static int compareText(String a, String b) {
        int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        if (mismatch < 0) {
            return 0;
        }
        if (mismatch == a.length() || mismatch == b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        return Integer.compare(a.codePointAt(mismatch), b.codePointAt(mismatch));
    }

    private static @Nullable Integer compareNumbers(Object a, Object b) {
        if (isNotFinite(a) || isNotFinite(b)) {
            double x = ((Number) numeric(a)).doubleValue();
            double y = ((Number) numeric(b)).doubleValue();
            return Double.isNaN(x) || Double.isNaN(y) ? null : Integer.valueOf(Double.compare(x, y));
        }
        return decimal(a).compareTo(decimal(b));
    }

    private static @Nullable Integer compareLists(List<?> a, List<?> b, int depth) {
        Iterator<?> other = b.iterator();
        for (Object element : a) {
            if (!other.hasNext()) {
                return 1;
            }
            Object next = other.next();
            if (!equal(element, next, depth)) {
                return compare(element, next, depth);
            }
        }
        return other.hasNext() ? -1 : 0;
    }

    /// Whether `in` holds: a part of a text, an element, a key.
    ///
    /// @throws IllegalArgumentException if the value can hold nothing
    public static boolean contains(@Nullable Object whole, @Nullable Object part) {
        if (whole instanceof CharSequence text) {
            if (part instanceof CharSequence piece) {
                return text.toString().contains(piece);
            }
            throw new IllegalArgumentException("Only a text is in a text.");
        }
        if (whole instanceof Map<?, ?> map) {
            return contains(map.keySet(), part);
        }
        Iterable<?> items = iterable(whole);
        if (items == null) {
            throw new IllegalArgumentException("Nothing is in this value.");
        }
        return isAmong(items, part, 0);
    }

    private static boolean isAmong(Iterable<?> items, @Nullable Object part, int depth) {
        for (Object item : items) {
            if (equal(item, part, depth) || isSameNan(item, part)) {
                return true;
            }
        }
        return false;
    }

    /// A list holds the not-a-number that was put into it, though that equals nothing.
    private static boolean isSameNan(@Nullable Object item, @Nullable Object part) {
        return item != null && isNotFinite(item) && item.equals(part);
    }

    /// The elements of what `for` can walk over: iterables, arrays, maps (their keys), text (its characters), streams
    /// and iterators (once); null for all else.
    public static @Nullable Iterable<?> iterable(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.keySet();
            case CharSequence text ->
                text.toString().codePoints().mapToObj(Character::toString).toList();
            case Iterable<?> items -> items;
            case Iterator<?> items -> once(items);
            case BaseStream<?, ?> stream -> once(stream.iterator());
            case null -> null;
            default -> list(value);
        };
    }

    private static <T> Iterable<T> once(Iterator<T> items) {
        return () -> items;
    }

    /// The value as a list, if it is a sequence: a list, an array, or something that can only be walked over, such
    /// as the rows of a query. A set is none.
    public static @Nullable List<?> list(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            case null -> null;
            case Collection<?> _ -> null;
            case Iterable<?> items -> walked(items);
            case Object array when array.getClass().isArray() -> new PrimitiveArray(array);
            default -> null;
        };
    }

    private static List<?> walked(Iterable<?> items) {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    /// Whether the value counts as a number; booleans do.
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean;
    }

    /// Whether the value is a whole number of any size; booleans are.
    public static boolean isInteger(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof Boolean
                || value instanceof Short
                || value instanceof Byte;
    }

    private static Object numeric(Object value) {
        return value instanceof Boolean flag ? (Object) (flag ? 1 : 0) : value;
    }

    /// A number as a decimal, exactly.
    ///
    /// @throws ArithmeticException if it is infinite or not a number
    public static BigDecimal decimal(Object number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
            case Integer _, Long _, Short _, Byte _ -> BigDecimal.valueOf(((Number) number).longValue());
            case Number other when Double.isFinite(other.doubleValue()) -> new BigDecimal(other.doubleValue());
            default -> throw new ArithmeticException("Not a finite number.");
        };
    }

    private static @Nullable Instant instant(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case ZonedDateTime time -> time.toInstant();
            case TimeInZone chosen -> chosen.time().toInstant();
            default -> null;
        };
    }

    private static final class PrimitiveArray extends AbstractList<Object> {
        private final Object array;

        PrimitiveArray(Object array) {
            this.array = array;
        }

        @Override
        public Object get(int index) {
            return Array.get(array, index);
        }

        @Override
        public int size() {
            return Array.getLength(array);
        }
    }
}
