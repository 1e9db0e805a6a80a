package dev.musette.base.l10n;

import dev.musette.base.PythonNumbers;
import java.math.BigDecimal;
import java.util.List;

/// How numbers are written. Threads share it.
///
/// ```java
/// new NumberFormat(",", ".", List.of(3)).format(1234567.891, 2);       // 1.234.567,89
/// new NumberFormat(".", ",", List.of(3, 2)).format(1234567);           // 12,34,567
/// Language.of("fr").formats().numbers(true).format(1234);             // 1 234
/// ```
///
/// @param decimalSeparator what stands before the fraction
/// @param thousandSeparator what stands between groups of digits
/// @param grouping the sizes of the groups, the last digits' first; 0 repeats the one before, as does the end of the
///     list; empty, or 0 alone, for no groups
public record NumberFormat(String decimalSeparator, String thousandSeparator, List<Integer> grouping) {
    /// For `places`: as many as the number has.
    public static final int ALL = -1;

    public NumberFormat {
        boolean none = grouping.size() == 1 && grouping.getFirst() == 0;
        grouping = none ? List.of() : List.copyOf(grouping);
    }

    /// Writes a number with all its decimal places.
    public String format(Object number) {
        return format(number, ALL);
    }

    /// Writes a number, never with an exponent unless it has more than 200 digits.
    ///
    /// @param number a number, or the text of one (`-1234.50`)
    /// @param places how many decimal places: others are cut off, missing ones are 0; [#ALL] leaves them
    public String format(Object number, int places) {
        String text = text(number, places);
        int exponent = text.indexOf('e');
        return exponent > 0 && Character.isDigit(text.charAt(exponent - 1))
                ? separated(text.substring(0, exponent), places) + text.substring(exponent)
                : separated(text, places);
    }

    private static String text(Object number, int places) {
        return switch (number) {
            case BigDecimal decimal -> decimal(decimal, places);
            case Double d -> floating(PythonNumbers.repr(d), places);
            case Float f -> floating(PythonNumbers.repr(Double.parseDouble(f.toString())), places);
            default -> number.toString();
        };
    }

    private static String floating(String text, int places) {
        return text.indexOf('e') < 0 ? text : decimal(new BigDecimal(text), places);
    }

    /// What is too small to show in the places is zero, without a sign.
    private static String decimal(BigDecimal number, int places) {
        boolean tiny = places >= 0 && number.abs().compareTo(BigDecimal.ONE.movePointLeft(Math.max(1, places))) < 0;
        return tiny ? "0" : PythonNumbers.plain(number);
    }

    private String separated(String text, int places) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int start = text.startsWith("-") ? 1 : 0;
        out.append(text, 0, start);
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (grouping.isEmpty()) {
            out.append(text, start, end);
        } else {
            group(text, start, end, out);
        }
        int fraction = point < 0 ? 0 : text.length() - point - 1;
        int shown = places < 0 ? fraction : places;
        if (shown > 0) {
            int cut = Math.min(shown, fraction);
            out.append(decimalSeparator);
            if (cut > 0) {
                out.append(text, point + 1, point + 1 + cut);
            }
            out.repeat('0', shown - cut);
        }
        return out.toString();
    }

    private void group(String text, int start, int end, StringBuilder out) {
        int at = out.length();
        out.append(text, start, end);
        int position = end - start;
        for (int i = 0, size = 0; ; i++) {
            int next = i < grouping.size() ? grouping.get(i) : 0;
            size = next == 0 ? size : next;
            position -= size;
            if (position <= 0) {
                return;
            }
            out.insert(at + position, thousandSeparator);
        }
    }
}
