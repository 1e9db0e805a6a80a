package dev.musette.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as Python's `json.dumps` writes it without spaces: ASCII, `\\u00e9` in lower case, `1e+16`. What is signed
/// must be the same to the byte.
final class PythonJson {
    private static final int DEEPEST = 500;

    private final StringBuilder out = new StringBuilder(64);
    private int depth;

    private PythonJson() {}

    static String write(@Nullable Object value) {
        PythonJson writer = new PythonJson();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case CharSequence text -> text(text);
            case Byte _, Short _, Integer _, Long _, BigInteger _ -> out.append(value);
            case Float number -> out.append(number(number.doubleValue()));
            case Double number -> out.append(number(number));
            case Map<?, ?> map -> map(map);
            case Iterable<?> list -> list(list);
            default -> throw noJson(value);
        }
    }

    private static IllegalArgumentException noJson(Object value) {
        return new IllegalArgumentException(
                "A %s has no JSON form here: use maps, lists, text, numbers, booleans and null."
                        .formatted(value.getClass().getName()));
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("The value is nested more than %d levels deep.".formatted(DEEPEST));
        }
    }

    private void map(Map<?, ?> map) {
        deeper();
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            text(key(entry.getKey()));
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
        depth--;
    }

    private static String key(@Nullable Object key) {
        return switch (key) {
            case null -> "null";
            case CharSequence text -> text.toString();
            case Boolean _, Byte _, Short _, Integer _, Long _, BigInteger _ -> key.toString();
            case Float number -> number(number.doubleValue());
            case Double number -> number(number);
            default -> throw noJson(key);
        };
    }

    private void list(Iterable<?> list) {
        deeper();
        char before = '[';
        for (Object element : list) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
        depth--;
    }

    private void text(CharSequence text) {
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
                    if (c >= ' ' && c <= '~') {
                        out.append(c);
                    } else {
                        escape(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }

    /// The shortest digits that read back as the number; from 1e16 and below 1e-4 with an exponent of two digits.
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        BigDecimal digit = shortest.round(new MathContext(1));
        // Java never writes less than two digits
        shortest = digit.doubleValue() == number ? digit.stripTrailingZeros() : shortest;
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String sign = number < 0 ? "-" : "";
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.abs().toPlainString();
            return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
        }
        String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
        int size = Math.abs(exponent);
        return sign + digits.charAt(0) + rest + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
    }
}
