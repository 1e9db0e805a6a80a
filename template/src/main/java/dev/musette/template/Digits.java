package dev.musette.template;

/// Whole numbers with zeros before them. Dates are made of these, several on each line of a list: a `Formatter` for
/// each would cost more than the rest of the line.
final class Digits {
    private Digits() {}

    /// Appends as many digits at least, a minus counted among them, as `%04d` does.
    static StringBuilder append(int number, int width, StringBuilder out) {
        String digits = Integer.toString(Math.abs(number));
        if (number < 0) {
            out.append('-');
        }
        return out.repeat('0', Math.max(0, width - digits.length() - (number < 0 ? 1 : 0)))
                .append(digits);
    }
}
