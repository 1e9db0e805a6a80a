package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// True, false or null for unknown, which is never an error.
public final class NullBooleanField extends BaseField<@Nullable Boolean, NullBooleanField> {
    private NullBooleanField(FieldOptions options) {
        super(options);
    }

    public static NullBooleanField create() {
        return new NullBooleanField(FieldOptions.DEFAULTS);
    }

    @Override
    protected NullBooleanField with(FieldOptions options) {
        return new NullBooleanField(options);
    }

    @Override
    protected Widget defaultWidget() {
        return NullBooleanSelect.create();
    }

    @Override
    protected @Nullable Boolean toValue(@Nullable Object raw) {
        if (raw instanceof Boolean flag) {
            return flag;
        }
        return switch (raw instanceof String text ? text : "") {
            case "True", "true", "1" -> true;
            case "False", "false", "0" -> false;
            default -> null;
        };
    }

    @Override
    protected void validate(@Nullable Boolean value) {}

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        Object before = initial instanceof Boolean ? initial : toValue(initial);
        Boolean after = toValue(raw);
        return !options().disabled() && (before == null ? after != null : !before.equals(after));
    }
}
