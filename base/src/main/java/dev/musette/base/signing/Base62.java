package dev.musette.base.signing;

/// Whole numbers in short text: digits, upper-case letters, lower-case letters; negative ones begin with `-`.
public final class Base62 {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    /// `1718452800` is `1sIS4e`.
    public static String encode(long number) {
        StringBuilder text = new StringBuilder(11);
        long left = number;
        do {
            // the remainder of a negative number is negative: so even the least long has its digits
            text.append(DIGITS.charAt((int) Math.abs(left % 62)));
            left /= 62;
        } while (left != 0);
        return number < 0
                ? text.append('-').reverse().toString()
                : text.reverse().toString();
    }

    /// Reads what [#encode] wrote.
    ///
    /// @throws IllegalArgumentException if the text is none of its numbers, or too large for a `long`
    public static long decode(String text) {
        boolean negative = text.startsWith("-");
        int from = negative ? 1 : 0;
        if (from == text.length()) {
            throw new IllegalArgumentException("A base 62 number needs a digit.");
        }
        long number = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException(
                        "U+%04X at index %d is no digit of base 62.".formatted((int) text.charAt(i), i));
            }
            number = next(number, negative ? -digit : digit);
        }
        return number;
    }

    private static long next(long number, int digit) {
        try {
            return Math.addExact(Math.multiplyExact(number, 62), digit);
        } catch (ArithmeticException overflow) {
            throw new IllegalArgumentException("A base 62 number is beyond the range of a long.", overflow);
        }
    }
}
