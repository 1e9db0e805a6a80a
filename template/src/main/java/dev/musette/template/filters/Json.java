package dev.musette.template.filters;

import dev.musette.base.PythonNumbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes JSON as Django's `DjangoJSONEncoder`: ASCII, `", "` and `": "`, dates in ISO 8601 with milliseconds.
final class Json {
    private static final int MAX_DEPTH = 100;

    private Json() {}

    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON nests more than %d deep.".formatted(MAX_DEPTH));
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean flag -> out.append(flag.booleanValue());
            case Double number -> out.append(number(number));
            case Float number -> out.append(number(Double.parseDouble(number.toString())));
            case BigDecimal number -> text(PythonText.str(number), out);
            case Number number -> out.append(number);
            case CharSequence text -> text(text.toString(), out);
            case Map<?, ?> map -> object(map, out, depth);
            case LocalDate date -> text(date.toString(), out);
            case LocalTime time -> text(millis(PythonText.str(time)), out);
            case LocalDateTime time -> text(millis(PythonText.str(time).replace(' ', 'T')), out);
            case Instant _, OffsetDateTime _, ZonedDateTime _ ->
                text(millis(PythonText.str(value).replace(' ', 'T')).replace("+00:00", "Z"), out);
            case UUID id -> text(id.toString(), out);
            case Duration duration -> text(duration(duration), out);
            default -> array(value, out, depth);
        }
    }

    private static void array(Object value, StringBuilder out, int depth) {
        java.util.List<?> items = PythonValues.list(value);
        if (items == null) {
            throw new IllegalArgumentException(
                    "JSON cannot hold a %s.".formatted(value.getClass().getName()));
        }
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            write(item, out, depth + 1);
            separator = ", ";
        }
        out.append(']');
    }

    private static void object(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            text(PythonText.str(entry.getKey()), out);
            out.append(": ");
            write(entry.getValue(), out, depth + 1);
            separator = ", ";
        }
        out.append('}');
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number) ? (number > 0 ? "Infinity" : "-Infinity") : PythonNumbers.repr(number);
    }

    private static String millis(String time) {
        int dot = time.indexOf('.');
        return dot < 0 ? time : time.substring(0, dot + 4) + time.substring(dot + 7);
    }

    private static String duration(Duration duration) {
        String sign = duration.isNegative() ? "-" : "";
        Duration size = duration.abs();
        long seconds = size.getSeconds();
        String text = "%sP%dDT%02dH%02dM%02d"
                .formatted(sign, seconds / 86400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        int micros = size.getNano() / 1000;
        return text + (micros == 0 ? "" : ".%06d".formatted(micros)) + "S";
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || c > '~') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
