package dev.musette.template.humanize;

import dev.musette.template.Context;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// `intcomma`: thousands apart, as the page's language has them; commas in texts that are no whole numbers, and
/// everywhere with the argument False.
final class IntComma {
    private IntComma() {}

    static @Nullable Object filter(@Nullable Object value, @Nullable Object localized, Context context) {
        Object number = value instanceof Double || value instanceof Float || value instanceof BigDecimal
                ? value
                : Numbers.integer(value);
        if (!PythonValues.isTrue(localized) || number == null) {
            return commas(PythonText.str(value));
        }
        return context.language().formats().numbers(true).format(number);
    }

    /// Puts commas into the digits at the start of the text.
    private static String commas(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = end - 3; i > start; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
