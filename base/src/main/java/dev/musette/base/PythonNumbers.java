package dev.musette.base;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as Python writes them.
///
/// ```java
/// PythonNumbers.repr(2.0);                                // 2.0
/// PythonNumbers.repr(1e-7);                               // 1e-07
/// PythonNumbers.plain(new BigDecimal("1E+3"));          // 1000
/// ```
public final class PythonNumbers {
    /// A number with more digits than this is written with an exponent.
    private static final int MAX_DIGITS = 200;

    private static final MathContext ONE_DIGIT = new MathContext(1);

    private PythonNumbers() {}

    /// The shortest decimal that reads back as the number: `2.0`, `1e-07`, `inf`; from 1e16 and below 1e-4 with an
    /// exponent of two digits or more.
    public static String repr(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        String java = Double.toString(number);
        double size = Math.abs(number);
        if (size == 0 || (size >= 1e-3 && size < 1e7)) {
            return java;
        }
        BigDecimal shortest = new BigDecimal(java).stripTrailingZeros();
        // Java never writes less than two digits
        BigDecimal digit = shortest.precision() == 2 ? shortest.round(ONE_DIGIT) : shortest;
        shortest = digit.doubleValue() == number ? digit.stripTrailingZeros() : shortest;
        int exponent = exponent(shortest);
        if (exponent < -4 || exponent >= 16) {
            return scientific(shortest, exponent);
        }
        String plain = shortest.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /// A decimal number with its scale: `1.50`, `1E+3`.
    public static String str(BigDecimal number) {
        return number.toString();
    }

    /// A decimal number without an exponent, unless it has more than 200 digits.
    public static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MAX_DIGITS
                ? scientific(number, exponent(number))
                : number.toPlainString();
    }

    private static int exponent(BigDecimal number) {
        return Math.toIntExact(number.precision() - (long) number.scale() - 1);
    }

    private static String scientific(BigDecimal number, int exponent) {
        String digits = number.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append('-');
        }
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        int size = Math.abs(exponent);
        return text.append(exponent < 0 ? "e-" : "e+")
                .append(size < 10 ? "0" : "")
                .append(size)
                .toString();
    }
}
