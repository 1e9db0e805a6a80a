package dev.musette.forms;

import dev.musette.template.PythonText;
import org.jspecify.annotations.Nullable;

/// A number of floating point.
public final class FloatField extends NumberField<Double, FloatField> {
    private FloatField(FieldOptions options, Limits limits) {
        super(options, limits);
    }

    public static FloatField create() {
        return new FloatField(FieldOptions.DEFAULTS, Limits.NONE);
    }

    @Override
    protected FloatField with(FieldOptions options) {
        return new FloatField(options, range());
    }

    @Override
    FloatField with(Limits limits) {
        return new FloatField(options(), limits);
    }

    @Override
    protected @Nullable Double toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        Double number = NumberText.real(PythonText.str(raw));
        if (number == null) {
            throw error("invalid");
        }
        return number;
    }

    @Override
    Object usualStep() {
        return "any";
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a number." : super.message(code);
    }
}
