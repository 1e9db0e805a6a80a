package dev.musette.template.filters;

import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TemplateError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `stringformat`: the `%` operator of Python with one value; a format that does not fit the value gives the empty
/// text. See <https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting>.
final class PercentFormat {
    private static final int MAX_SIZE = 10_000;

    private final String format;
    private final @Nullable Object value;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private boolean used;

    private PercentFormat(String format, @Nullable Object value) {
        this.format = format;
        this.value = value;
    }

    /// The format does not fit the value.
    private static final class Misfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static Object filter(@Nullable Object value, @Nullable Object argument) {
        try {
            return new PercentFormat("%" + PythonText.str(argument), value).format();
        } catch (Misfit _) {
            return "";
        }
    }

    private String format() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                out.append(c);
            } else {
                conversion();
            }
        }
        if (!used && !(value instanceof Map<?, ?> || value instanceof List<?>)) {
            throw new Misfit();
        }
        return out.toString();
    }

    private record Spec(String flags, int width, int precision) {
        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }
    }

    private void conversion() {
        int start = at;
        while (at < format.length() && "#0- +".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        String flags = format.substring(start, at);
        int width = number();
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = Math.max(0, number());
        }
        while (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        if (at == format.length()) {
            throw new Misfit();
        }
        char kind = format.charAt(at++);
        if (kind == '%') {
            out.append('%');
            return;
        }
        if (used) {
            throw new Misfit();
        }
        used = true;
        convert(kind, new Spec(flags, Math.max(0, width), precision));
    }

    private int number() {
        int number = -1;
        while (at < format.length() && Character.isDigit(format.charAt(at))) {
            number = Math.max(0, number) * 10 + Character.digit(format.charAt(at++), 10);
            if (number > MAX_SIZE) {
                throw new TemplateError("A width or a precision is at most %d.".formatted(MAX_SIZE));
            }
        }
        return number;
    }

    private void convert(char kind, Spec spec) {
        switch (kind) {
            case 's' -> text(PythonText.str(value), spec);
            case 'r', 'a' -> text(PythonText.repr(value), spec);
            case 'c' -> text(character(), new Spec(spec.flags, spec.width, -1));
            case 'd', 'i', 'u' -> integer(cut().toString(), "", spec);
            case 'o' -> integer(whole().toString(8), spec.has('#') ? "0o" : "", spec);
            case 'x' -> integer(whole().toString(16), spec.has('#') ? "0x" : "", spec);
            case 'X' -> integer(whole().toString(16).toUpperCase(Locale.ROOT), spec.has('#') ? "0X" : "", spec);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(kind, spec);
            default -> throw new Misfit();
        }
    }

    private void text(String text, Spec spec) {
        int end = spec.precision < 0 ? Texts.length(text) : Math.min(spec.precision, Texts.length(text));
        pad("", text.substring(0, text.offsetByCodePoints(0, end)), spec, false);
    }

    private String character() {
        if (value instanceof CharSequence text && Texts.length(text.toString()) == 1) {
            return text.toString();
        }
        int code = whole().intValue();
        if (!Character.isValidCodePoint(code)) {
            throw new Misfit();
        }
        return Character.toString(code);
    }

    private BigInteger whole() {
        if (value == null || !PythonValues.isInteger(value)) {
            throw new Misfit();
        }
        return PythonValues.decimal(value).toBigInteger();
    }

    private BigInteger cut() {
        if (value == null || !PythonValues.isNumber(value) || (value instanceof Double d && d.isNaN())) {
            throw new Misfit();
        }
        BigDecimal number = PythonValues.decimal(value);
        if (Numbers.isHuge(number)) {
            throw new Misfit();
        }
        return Numbers.whole(number);
    }

    private void integer(String number, String prefix, Spec spec) {
        boolean negative = number.startsWith("-");
        String digits = negative ? number.substring(1) : number;
        if (digits.length() < spec.precision) {
            digits = "0".repeat(spec.precision - digits.length()) + digits;
        }
        pad(sign(negative, spec) + prefix, digits, spec, true);
    }

    private static String sign(boolean negative, Spec spec) {
        return negative ? "-" : spec.has('+') ? "+" : spec.has(' ') ? " " : "";
    }

    private void real(char kind, Spec spec) {
        Double number = value != null && PythonValues.isNumber(value) ? Numbers.toDouble(value) : null;
        if (number == null) {
            throw new Misfit();
        }
        boolean upper = Character.isUpperCase(kind);
        boolean negative = number < 0 || (number == 0 && 1 / number < 0);
        String text;
        if (!Double.isFinite(number)) {
            text = number.isNaN() ? "nan" : "inf";
        } else {
            int precision = spec.precision < 0 ? 6 : spec.precision;
            BigDecimal size = new BigDecimal(Math.abs(number));
            text = switch (Character.toLowerCase(kind)) {
                case 'f' -> fixed(size, precision, spec);
                case 'e' -> scientific(size, precision, spec);
                default -> general(size, Math.max(1, precision), spec);
            };
        }
        pad(sign(negative, spec), upper ? text.toUpperCase(Locale.ROOT) : text, spec, true);
    }

    private static String fixed(BigDecimal size, int precision, Spec spec) {
        String text = size.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        return spec.has('#') && precision == 0 ? text + "." : text;
    }

    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    private static String scientific(BigDecimal size, int precision, Spec spec) {
        BigDecimal rounded = size.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = exponent(rounded);
        String digits = rounded.movePointLeft(exponent)
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        return (spec.has('#') && precision == 0 ? digits + "." : digits) + "e" + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    private static String general(BigDecimal size, int precision, Spec spec) {
        BigDecimal rounded = size.round(new MathContext(precision, RoundingMode.HALF_EVEN));
        int exponent = exponent(rounded);
        boolean small = exponent >= -4 && exponent < precision;
        String text = small ? fixed(rounded, precision - 1 - exponent, spec) : scientific(rounded, precision - 1, spec);
        if (spec.has('#')) {
            return text;
        }
        int e = text.indexOf('e');
        String mantissa = e < 0 ? text : text.substring(0, e);
        if (mantissa.indexOf('.') >= 0) {
            int end = mantissa.length();
            while (mantissa.charAt(end - 1) == '0') {
                end--;
            }
            mantissa = mantissa.substring(0, mantissa.charAt(end - 1) == '.' ? end - 1 : end);
        }
        return e < 0 ? mantissa : mantissa + text.substring(e);
    }

    private void pad(String sign, String body, Spec spec, boolean zeros) {
        int missing = Math.max(0, spec.width - Texts.length(sign) - Texts.length(body));
        if (spec.has('-')) {
            out.append(sign).append(body).repeat(' ', missing);
        } else if (zeros && spec.has('0')) {
            out.append(sign).repeat('0', missing).append(body);
        } else {
            out.repeat(' ', missing).append(sign).append(body);
        }
    }
}
