package dev.musette.base;

import java.math.BigDecimal;

/// Numbers as Python writes them.
public final class PythonNumbers {
    /// A number with more digits than this is written with an exponent.
    private static final int MAX_DIGITS = 200;

    private PythonNumbers() {}

    /// The shortest decimal that reads back as the number: `2.0`, `1e-07`, `inf`.
    public static String repr(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        String java = Double.toString(number);
        int e = java.indexOf('E');
        if (e < 0 && Math.abs(number) >= 1e-3) {
            return java;
        }
        if (number == 0) {
            return java;
        }
        BigDecimal decimal = new BigDecimal(java).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = decimal.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return scientific(decimal, exponent, "e");
    }

    /// A decimal number with its scale: `1.50`, `1E+3`.
    public static String str(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        if (number.scale() >= 0 && exponent >= -6) {
            return number.toPlainString();
        }
        return number.toString();
    }

    /// A decimal number without an exponent, unless it has more than 200 digits.
    public static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) + number.precision() > MAX_DIGITS) {
            int exponent = number.precision() - number.scale() - 1;
            return scientific(number, exponent, "e");
        }
        return number.toPlainString();
    }

    private static String scientific(BigDecimal number, int exponent, String e) {
        String digits = number.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append(e).append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        return text.append(size < 10 && number.scale() != Integer.MIN_VALUE ? "0" : "")
                .append(size)
                .toString();
    }
}
