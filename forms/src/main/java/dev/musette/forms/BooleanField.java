package dev.musette.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// True or false; where it is required, true.
public final class BooleanField extends BaseField<Boolean, BooleanField> {
    private BooleanField(FieldOptions options) {
        super(options);
    }

    public static BooleanField create() {
        return new BooleanField(FieldOptions.DEFAULTS);
    }

    @Override
    protected BooleanField with(FieldOptions options) {
        return new BooleanField(options);
    }

    @Override
    protected Widget defaultWidget() {
        return CheckboxInput.create();
    }

    @Override
    protected Boolean toValue(@Nullable Object raw) {
        return switch (raw) {
            case null -> false;
            case Boolean flag -> flag;
            case CharSequence text -> {
                String lower = text.toString().toLowerCase(Locale.ROOT);
                yield !lower.isEmpty() && !lower.equals("false") && !lower.equals("0");
            }
            case Number number -> number.doubleValue() != 0;
            default -> true;
        };
    }

    @Override
    protected void validate(Boolean value) {
        if (!value && options().required()) {
            throw error("required");
        }
    }

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        return !options().disabled() && !toValue(initial).equals(toValue(raw));
    }
}
