package dev.musette.forms;

import dev.musette.base.WhiteSpace;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Numbers as people write them: digits of any script, spaces around them, an underscore between two
/// digits. Nothing is read that would take long: not a thousand digits, not `1e999999999`.
final class NumberText {
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_EXPONENT = 1000;

    private NumberText() {}

    /// Returns a whole number, or null if the text is none.
    static @Nullable BigInteger integer(String text) {
        String plain = plain(text);
        return plain == null || plain.chars().anyMatch(c -> c == '.' || c == 'e') ? null : new BigInteger(plain);
    }

    /// Returns a decimal number with its scale, or null if the text is none.
    static @Nullable BigDecimal decimal(String text) {
        String plain = plain(text);
        if (plain == null) {
            return null;
        }
        int e = plain.indexOf('e');
        if (e >= 0 && (plain.length() - e > 6 || Math.abs(Integer.parseInt(plain.substring(e + 1))) > MAX_EXPONENT)) {
            return null;
        }
        return new BigDecimal(plain);
    }

    /// Returns a number of floating point, or null if the text is none or it is infinite.
    static @Nullable Double real(String text) {
        String plain = plain(text);
        if (plain == null) {
            return null;
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? number : null;
    }

    /// Returns `[-+]digits[.digits][e[-+]digits]` in ASCII, or null if the text is nothing like it.
    private static @Nullable String plain(String text) {
        String stripped = WhiteSpace.strip(text);
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return null;
        }
        StringBuilder plain = new StringBuilder(stripped.length());
        int digits = 0;
        boolean point = false;
        boolean exponent = false;
        boolean afterDigit = false;
        int[] points = stripped.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int c = points[i];
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
                digits++;
                afterDigit = true;
                continue;
            }
            boolean sign = (c == '-' || c == '+') && (plain.isEmpty() || plain.charAt(plain.length() - 1) == 'e');
            if (c == '_') {
                if (!afterDigit || i + 1 == points.length || Character.digit(points[i + 1], 10) < 0) {
                    return null;
                }
            } else if (sign) {
                plain.append((char) c);
            } else if (c == '.' && !point && !exponent) {
                point = true;
                plain.append('.');
            } else if ((c == 'e' || c == 'E') && !exponent && digits > 0) {
                exponent = true;
                digits = 0;
                plain.append('e');
            } else {
                return null;
            }
            afterDigit = false;
        }
        return digits > 0 ? plain.toString() : null;
    }
}
