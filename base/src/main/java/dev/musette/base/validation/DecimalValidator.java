package dev.musette.base.validation;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses decimal numbers with more digits than a column holds.
///
/// @param maxDigits the most digits in all, null for any
/// @param decimalPlaces the most digits after the point, null for any
public record DecimalValidator(
        @Nullable Integer maxDigits, @Nullable Integer decimalPlaces) implements Validator<BigDecimal> {

    @Override
    public void validate(BigDecimal value) {
        int exponent = -value.scale();
        int digits = value.precision();
        int decimals = 0;
        if (exponent >= 0) {
            digits += value.signum() == 0 ? 0 : exponent;
        } else {
            decimals = -exponent;
            digits = Math.max(digits, decimals);
        }
        if (maxDigits != null && digits > maxDigits) {
            throw error("max_digits", "This must have at most %(max)s digit%(plural)s in all.", maxDigits, value);
        }
        if (decimalPlaces != null && decimals > decimalPlaces) {
            throw error(
                    "max_decimal_places",
                    "This must have at most %(max)s digit%(plural)s after the point.",
                    decimalPlaces,
                    value);
        }
        if (maxDigits != null && decimalPlaces != null && digits - decimals > maxDigits - decimalPlaces) {
            throw error(
                    "max_whole_digits",
                    "This must have at most %(max)s digit%(plural)s before the point.",
                    maxDigits - decimalPlaces,
                    value);
        }
    }

    private static ValidationError error(String code, String message, int max, BigDecimal value) {
        return new ValidationError(message, code, Map.of("max", max, "plural", max == 1 ? "" : "s", "value", value));
    }
}
