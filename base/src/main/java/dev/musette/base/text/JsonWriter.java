package dev.musette.base.text;

import dev.musette.base.Digits;
import dev.musette.base.PythonNumbers;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists and arrays, text, numbers, booleans and null as JSON, to the byte as Python does.
///
/// ```java
/// JsonWriter.SPACED.write(Map.of("tags", List.of("é", 2.0)));       // {"tags": ["\u00e9", 2.0]}
/// JsonWriter.COMPACT.write(List.of(1, 1e16));                       // [1,1e+16]
/// ```
///
/// Keys are text, numbers, booleans or null. A set has no order and is refused.
///
/// @param spaced whether a space follows each comma and colon
/// @param ascii whether characters beyond ASCII are escaped
/// @param extended whether dates, times, durations, decimals and UUIDs are written as text, see [#text(Object)]
public record JsonWriter(boolean spaced, boolean ascii, boolean extended) {
    /// Without spaces, in ASCII, basic values only: for what is signed or compared.
    public static final JsonWriter COMPACT = new JsonWriter(false, true, false);

    /// With spaces, in ASCII, all values.
    public static final JsonWriter SPACED = new JsonWriter(true, true, true);

    /// With spaces, all characters as they are, all values: for people.
    public static final JsonWriter READABLE = new JsonWriter(true, false, true);

    private static final int DEEPEST = 500;

    /// Writes a value.
    ///
    /// @throws IllegalArgumentException if something in it has no JSON form, or it nests more than 500 deep
    public String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder(64);
        write(value, out, 0);
        return out.toString();
    }

    /// The text that stands for a value that JSON lacks, as Django's encoder writes it: dates and times in ISO 8601
    /// with milliseconds where there are any, durations in ISO 8601, decimals and UUIDs as they are. Null for all
    /// other values.
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> date.toString();
            case LocalTime time -> time(time, new StringBuilder(12)).toString();
            case LocalDateTime time -> dateTime(time).toString();
            case Instant instant -> text(instant.atOffset(ZoneOffset.UTC));
            case OffsetDateTime time ->
                dateTime(time.toLocalDateTime()).append(time.getOffset()).toString();
            case ZonedDateTime time -> text(time.toOffsetDateTime());
            case Duration duration -> DurationText.iso(duration);
            case BigDecimal number -> number.toString();
            case UUID id -> id.toString();
            case null, default -> null;
        };
    }

    private static StringBuilder dateTime(LocalDateTime time) {
        StringBuilder out = new StringBuilder(32).append(time.toLocalDate()).append('T');
        return time(time.toLocalTime(), out);
    }

    private static StringBuilder time(LocalTime time, StringBuilder out) {
        Digits.append(time.getHour(), 2, out).append(':');
        Digits.append(time.getMinute(), 2, out).append(':');
        Digits.append(time.getSecond(), 2, out);
        boolean whole = time.getNano() < 1000;
        return whole ? out : Digits.append(time.getNano() / 1_000_000, 3, out.append('.'));
    }

    private void write(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("The value is nested more than %d levels deep.".formatted(DEEPEST));
        }
        switch (value) {
            case null -> out.append("null");
            case CharSequence text -> quote(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> out.append(value);
            case Float number -> out.append(number(Double.parseDouble(number.toString())));
            case Double number -> out.append(number(number));
            case Map<?, ?> map -> map(map, out, depth);
            case Set<?> _ -> throw noJson(value);
            case Iterable<?> list -> list(list, out, depth);
            case Object array when array.getClass().isArray() -> array(array, out, depth);
            default -> {
                String text = extended ? text(value) : null;
                if (text == null) {
                    throw noJson(value);
                }
                quote(text, out);
            }
        }
    }

    private IllegalArgumentException noJson(Object value) {
        return new IllegalArgumentException("A %s has no JSON form here: use maps, lists, text, numbers, booleans%s."
                .formatted(value.getClass().getName(), extended ? ", dates, times and null" : " and null"));
    }

    private void map(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            quote(key(entry.getKey()), out.append(before));
            write(entry.getValue(), out.append(spaced ? ": " : ":"), depth + 1);
            before = comma();
        }
        out.append('}');
    }

    private CharSequence key(@Nullable Object key) {
        return switch (key) {
            case null -> "null";
            case CharSequence text -> text;
            case Boolean _, Byte _, Short _, Integer _, Long _, BigInteger _ -> key.toString();
            case Float number -> number(Double.parseDouble(number.toString()));
            case Double number -> number(number);
            default -> throw noJson(key);
        };
    }

    private void list(Iterable<?> list, StringBuilder out, int depth) {
        out.append('[');
        String before = "";
        for (Object element : list) {
            write(element, out.append(before), depth + 1);
            before = comma();
        }
        out.append(']');
    }

    private void array(Object array, StringBuilder out, int depth) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            write(Array.get(array, i), out.append(i == 0 ? "" : comma()), depth + 1);
        }
        out.append(']');
    }

    private String comma() {
        return spaced ? ", " : ",";
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number) ? (number > 0 ? "Infinity" : "-Infinity") : PythonNumbers.repr(number);
    }

    private void quote(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '\b' -> out.append("\\b");
                default -> {
                    if (c < ' ' || (ascii && c > '~')) {
                        escape(c, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }
}
