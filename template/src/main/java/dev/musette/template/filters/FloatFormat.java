package dev.musette.template.filters;

import dev.musette.base.SafeText;
import dev.musette.base.l10n.Formats;
import dev.musette.template.Context;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// `floatformat`: a number with so many decimal places, rounded half up on its shortest decimal form; a negative count
/// leaves them out where there is nothing behind the point. `g` behind the count groups thousands as the language does,
/// `u` switches localization off, and with it the groups.
final class FloatFormat {
    private static final int MAX_DIGITS = 200;

    /// To read a number of a million digits takes a processor a quarter of a minute.
    private static final int MAX_INPUT = 4300;

    private FloatFormat() {}

    static Object format(@Nullable Object value, @Nullable Object argument, Context context) {
        boolean grouped = false;
        boolean plain = false;
        Object count = argument;
        if (argument instanceof CharSequence text && !text.isEmpty()) {
            String places = text.toString();
            boolean both = places.endsWith("gu") || places.endsWith("ug");
            grouped = both || places.endsWith("g");
            plain = both || places.endsWith("u");
            String digits = places.substring(0, places.length() - (both ? 2 : grouped || plain ? 1 : 0));
            count = digits.isEmpty() ? (Object) Integer.valueOf(-1) : digits;
        }
        String input = PythonText.str(value);
        if (input.length() > MAX_INPUT) {
            return Numbers.toDouble(value) == null ? "" : input;
        }
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
        Formats formats = plain ? Formats.DEFAULT : context.language().formats();
        boolean groups = !plain && (grouped || context.localizer().groups());
        return SafeText.of(formats.numbers(groups).format(rounded.toPlainString()));
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
}
