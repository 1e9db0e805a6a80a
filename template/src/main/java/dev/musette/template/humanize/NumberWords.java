package dev.musette.template.humanize;

import dev.musette.base.SafeText;
import dev.musette.base.l10n.Words;
import dev.musette.template.Context;
import dev.musette.template.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Whole numbers in words. What is no number stays.
final class NumberWords {
    private static final BigInteger MILLION = BigInteger.TEN.pow(6);
    private static final String[] LARGE = {
        "million",
        "billion",
        "trillion",
        "quadrillion",
        "quintillion",
        "sextillion",
        "septillion",
        "octillion",
        "nonillion",
        "decillion",
        "googol"
    };

    private NumberWords() {}

    /// `five` for 1 to 9.
    static @Nullable Object spelled(@Nullable Object value, Context context) {
        BigInteger number = Numbers.integer(value);
        if (number == null) {
            return value;
        }
        boolean small = number.signum() > 0 && number.compareTo(BigInteger.TEN) < 0;
        return small ? context.language().words().at("numerals", number.intValue() - 1) : number;
    }

    /// `1st`, `22nd`, `13th`; negative numbers stay.
    static @Nullable Object ordinal(@Nullable Object value, Context context) {
        BigInteger number = Numbers.integer(value);
        if (number == null || number.signum() < 0) {
            return number == null ? value : number.toString();
        }
        int rest = number.mod(BigInteger.valueOf(100)).intValue();
        Words words = context.language().words();
        String form = rest >= 11 && rest <= 13 ? words.text("ordinals.teens") : words.at("ordinals", rest % 10);
        return SafeText.of(form.replace("{}", number.toString()));
    }

    /// `1.2 million`, from a million on.
    static @Nullable Object large(@Nullable Object value, Context context) {
        BigInteger number = Numbers.integer(value);
        if (number == null) {
            return value;
        }
        if (number.abs().compareTo(MILLION) < 0) {
            return number;
        }
        for (int i = 0; i < LARGE.length; i++) {
            int exponent = exponent(i);
            if (number.abs().compareTo(BigInteger.TEN.pow(exponent + 3)) < 0) {
                BigDecimal amount = new BigDecimal(number).movePointLeft(exponent);
                String digits = context.language()
                        .formats()
                        .numbers(context.localizer().groups())
                        .format(amount.setScale(1, RoundingMode.HALF_UP), 1);
                return context.language()
                        .words()
                        .counted(LARGE[i], awayFromOne(amount))
                        .replace("%s", digits);
            }
        }
        return number;
    }

    private static int exponent(int index) {
        return index == LARGE.length - 1 ? 100 : 6 + 3 * index;
    }

    /// Only exactly one is "one": 1.2 million takes the form of two, 0.9 that of none.
    private static long awayFromOne(BigDecimal amount) {
        return Math.abs(
                amount.subtract(BigDecimal.ONE).setScale(0, RoundingMode.UP).longValue() + 1);
    }
}
