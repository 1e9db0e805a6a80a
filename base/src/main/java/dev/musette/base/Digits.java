package dev.musette.base;

import java.time.LocalTime;

/// Whole numbers with zeros before them. Dates are made of these, several on each line of a list: a `Formatter` for
/// each would cost more than the rest of the line.
public final class Digits {
    private Digits() {}

    /// Appends as many digits at least, a minus counted among them, as `%04d` does.
    public static StringBuilder append(int number, int width, StringBuilder out) {
        String digits = Integer.toString(Math.abs(number));
        if (number < 0) {
            out.append('-');
        }
        return out.repeat('0', Math.max(0, width - digits.length() - (number < 0 ? 1 : 0)))
                .append(digits);
    }

    /// Appends a time of day as Python's `isoformat()` writes it: `13:05:09`, `13:05:09.000123`.
    public static StringBuilder append(LocalTime time, StringBuilder out) {
        append(time.getHour(), 2, out).append(':');
        append(time.getMinute(), 2, out).append(':');
        append(time.getSecond(), 2, out);
        int micros = time.getNano() / 1000;
        return micros == 0 ? out : append(micros, 6, out.append('.'));
    }
}
