package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// `floatformat`: a number with so many decimal places, rounded half up on its shortest decimal form; a negative count
/// leaves them out where there is nothing behind the point. `g` behind the count groups thousands, `u` switches
/// localization off.
final class FloatFormat {
    private static final int MAX_DIGITS = 200;

    private FloatFormat() {}

    static Object format(@Nullable Object value, @Nullable Object argument) {
        boolean grouped = false;
        boolean plain = false;
        Object count = argument;
        if (argument instanceof CharSequence text && !text.isEmpty()) {
            String places = text.toString();
            while (places.endsWith("g") || places.endsWith("u")) {
                grouped |= places.endsWith("g");
                plain |= places.endsWith("u");
                places = places.substring(0, places.length() - 1);
            }
            count = places.isEmpty() ? (Object) Integer.valueOf(-1) : places;
        }
        String input = PythonText.str(value);
        BigDecimal number = decimal(value, input);
        Double special = number == null ? Numbers.toDouble(value) : null;
        if (number == null && special == null) {
            return "";
        }
        Long places = Numbers.toInteger(count);
        if (places == null || number == null) {
            return places == null || special == null ? input : PythonText.str(special);
        }
        if (number.precision() + (long) Math.abs(number.scale()) > MAX_DIGITS || Math.abs(places) > 10 * MAX_DIGITS) {
            return input;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        int digits = (int) Math.abs(places);
        BigDecimal rounded = number.setScale(whole && places <= 0 ? 0 : digits, RoundingMode.HALF_UP);
        String text = rounded.toPlainString();
        return SafeText.of(grouped && !plain ? group(text) : text);
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value, String input) {
        if (value instanceof Boolean || !(value instanceof Number || value instanceof CharSequence)) {
            return value instanceof Boolean flag ? PythonValues.decimal(flag) : null;
        }
        try {
            return new BigDecimal(input.strip().replace("_", ""));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static String group(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        int start = number.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(number);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
