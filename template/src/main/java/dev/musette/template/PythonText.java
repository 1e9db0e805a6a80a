package dev.musette.template;

import dev.musette.base.Digits;
import dev.musette.base.PythonNumbers;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as Python's `str()` and `repr()` write them, so that an unchanged template gives an unchanged page: `True`,
/// `None`, `2.0`, `['a', 1]`. See <https://docs.python.org/3/library/stdtypes.html>.
public final class PythonText {
    private static final int MAX_DEPTH = 32;

    private PythonText() {}

    /// The value as text; text is itself.
    public static String str(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case CharSequence text -> text.toString();
            case null -> "None";
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> PythonNumbers.repr(number);
            case Float number -> PythonNumbers.repr(Double.parseDouble(number.toString()));
            case BigDecimal number -> PythonNumbers.str(number);
            case LocalTime time -> time(time);
            case LocalDateTime time -> time.toLocalDate() + " " + time(time.toLocalTime());
            case Instant instant -> str(instant.atOffset(ZoneOffset.UTC));
            case OffsetDateTime time -> str(time.toLocalDateTime()) + offset(time.getOffset());
            case ZonedDateTime time -> str(time.toLocalDateTime()) + offset(time.getOffset());
            case Duration duration -> duration(duration);
            case Collection<?> _, Map<?, ?> _ -> repr(value);
            case Object array when array.getClass().isArray() -> repr(array);
            default -> value.toString();
        };
    }

    /// The value as a programmer writes it: text in quotes.
    public static String repr(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        repr(value, out, 0);
        return out.toString();
    }

    private static void repr(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            out.append("...");
            return;
        }
        switch (value) {
            case CharSequence text -> quoted(text.toString(), out);
            case byte[] bytes -> {
                out.append('b');
                quoted(new String(bytes, StandardCharsets.ISO_8859_1), out);
            }
            case Pair pair -> elements("(", pair.iterator(), ")", out, depth);
            case Set<?> set when set.isEmpty() -> out.append("set()");
            case Set<?> set -> elements("{", set.iterator(), "}", out, depth);
            case Collection<?> items -> elements("[", items.iterator(), "]", out, depth);
            case Map<?, ?> map -> entries(map, out, depth);
            case BigDecimal number ->
                out.append("Decimal('").append(PythonNumbers.str(number)).append("')");
            case UUID id -> out.append("UUID('").append(id).append("')");
            case Object array when array.getClass().isArray() -> array(array, out, depth);
            case null, default -> out.append(PythonDates.isDate(value) ? PythonDates.repr(value) : str(value));
        }
    }

    private static void elements(String open, Iterator<?> items, String close, StringBuilder out, int depth) {
        out.append(open);
        String separator = "";
        while (items.hasNext()) {
            out.append(separator);
            repr(items.next(), out, depth + 1);
            separator = ", ";
        }
        out.append(close);
    }

    private static void entries(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            repr(entry.getKey(), out, depth + 1);
            out.append(": ");
            repr(entry.getValue(), out, depth + 1);
            separator = ", ";
        }
        out.append('}');
    }

    private static void array(Object array, StringBuilder out, int depth) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            out.append(i == 0 ? "" : ", ");
            repr(Array.get(array, i), out, depth + 1);
        }
        out.append(']');
    }

    private static void quoted(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (c < ' ' || (c >= 0x7F && c < 0xA1) || c == 0xAD) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append(quote);
    }

    static String time(LocalTime time) {
        return Digits.append(time, new StringBuilder(15)).toString();
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }

    private static String duration(Duration duration) {
        long days = Math.floorDiv(duration.getSeconds(), 86400L);
        long seconds = Math.floorMod(duration.getSeconds(), 86400L);
        String text = "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        int micros = duration.getNano() / 1000;
        text = micros == 0 ? text : text + ".%06d".formatted(micros);
        return days == 0 ? text : days + (Math.abs(days) == 1 ? " day, " : " days, ") + text;
    }
}
