package dev.musette.forms;

import dev.musette.template.PythonText;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A whole number of 64 bits.
public final class IntegerField extends NumberField<Long, IntegerField> {
    private IntegerField(FieldOptions options, Limits limits) {
        super(options, limits);
    }

    public static IntegerField create() {
        return new IntegerField(FieldOptions.DEFAULTS, Limits.NONE);
    }

    @Override
    protected IntegerField with(FieldOptions options) {
        return new IntegerField(options, range());
    }

    @Override
    IntegerField with(Limits limits) {
        return new IntegerField(options(), limits);
    }

    @Override
    protected @Nullable Long toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        String text = PythonText.str(raw);
        BigInteger number = NumberText.integer(withoutZeros(text));
        if (number == null || number.bitLength() >= Long.SIZE) {
            throw error("invalid");
        }
        return number.longValue();
    }

    /// The text without a point that only zeros follow.
    private static String withoutZeros(String text) {
        String stripped = text.stripTrailing();
        int point = stripped.lastIndexOf('.');
        boolean zeros = point >= 0 && stripped.chars().skip(point + 1L).allMatch(c -> c == '0');
        return zeros ? stripped.substring(0, point) : text;
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a whole number." : super.message(code);
    }
}
