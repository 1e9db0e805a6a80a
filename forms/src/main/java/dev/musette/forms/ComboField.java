package dev.musette.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that goes through several fields, one after the other.
public final class ComboField extends BaseField<@Nullable Object, ComboField> {
    private final List<FormField<?>> fields;

    private ComboField(FieldOptions options, List<FormField<?>> fields) {
        super(options);
        this.fields = fields;
    }

    /// @param fields what the value goes through; whether it may be missing is this field's business
    public static ComboField create(FormField<?>... fields) {
        return new ComboField(
                FieldOptions.DEFAULTS,
                List.of(fields).stream()
                        .<FormField<?>>map(field -> field.required(false))
                        .toList());
    }

    @Override
    protected ComboField with(FieldOptions options) {
        return new ComboField(options, fields);
    }

    @Override
    protected @Nullable Object toValue(@Nullable Object raw) {
        if (isEmpty(raw) && options().required()) {
            throw error("required");
        }
        Object value = raw;
        for (FormField<?> field : fields) {
            value = field.clean(value);
        }
        return value;
    }

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        return !options().disabled() && !same(initial, raw);
    }
}
