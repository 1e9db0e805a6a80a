package dev.musette.forms;

import dev.musette.base.validation.DecimalValidator;
import dev.musette.base.validation.Validator;
import dev.musette.template.PythonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A decimal number.
public final class DecimalField extends NumberField<BigDecimal, DecimalField> {
    private final @Nullable Integer maxDigits;
    private final @Nullable Integer decimalPlaces;

    private DecimalField(
            FieldOptions options, Limits limits, @Nullable Integer maxDigits, @Nullable Integer decimalPlaces) {
        super(options, limits);
        this.maxDigits = maxDigits;
        this.decimalPlaces = decimalPlaces;
    }

    public static DecimalField create() {
        return new DecimalField(FieldOptions.DEFAULTS, Limits.NONE, null, null);
    }

    /// This field for numbers of at most so many digits.
    public DecimalField maxDigits(int maxDigits) {
        return new DecimalField(options(), range(), maxDigits, decimalPlaces);
    }

    /// This field for numbers with at most so many digits after the point.
    public DecimalField decimalPlaces(int decimalPlaces) {
        return new DecimalField(options(), range(), maxDigits, decimalPlaces);
    }

    @Override
    protected DecimalField with(FieldOptions options) {
        return new DecimalField(options, range(), maxDigits, decimalPlaces);
    }

    @Override
    DecimalField with(Limits limits) {
        return new DecimalField(options(), limits, maxDigits, decimalPlaces);
    }

    @Override
    protected @Nullable BigDecimal toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        BigDecimal number = raw instanceof BigDecimal decimal ? decimal : NumberText.decimal(PythonText.str(raw));
        if (number == null) {
            throw error("invalid");
        }
        return number;
    }

    @Override
    protected List<Validator<? super @Nullable BigDecimal>> limits() {
        List<Validator<? super @Nullable BigDecimal>> all = new ArrayList<>(4);
        addLimits(all);
        @SuppressWarnings("unchecked") // validators never see a missing value
        Validator<? super @Nullable BigDecimal> digits =
                (Validator<? super @Nullable BigDecimal>) (Validator<?>) new DecimalValidator(maxDigits, decimalPlaces);
        all.add(digits);
        return all;
    }

    @Override
    Object usualStep() {
        return decimalPlaces == null
                ? "any"
                : PythonText.str(BigDecimal.ONE.scaleByPowerOfTen(-decimalPlaces))
                        .toLowerCase(Locale.ROOT);
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a number." : super.message(code);
    }
}
