package dev.musette.forms;

import dev.musette.base.validation.ValidationError;
import dev.musette.template.PythonValues;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One of some values, which a function makes of what is sent.
///
/// ```java
/// TypedChoiceField.create(Choices.of(1, "one", 2, "two"), Integer::valueOf)
/// ```
///
/// @param <T> the value; null for a missing one
public final class TypedChoiceField<T> extends BaseField<@Nullable T, TypedChoiceField<T>> {
    private final Iterable<Choice> choices;
    private final Function<? super String, ? extends T> coerce;
    private final @Nullable T emptyValue;

    private TypedChoiceField(
            FieldOptions options,
            Iterable<Choice> choices,
            Function<? super String, ? extends T> coerce,
            @Nullable T emptyValue) {
        super(options);
        this.choices = choices;
        this.coerce = coerce;
        this.emptyValue = emptyValue;
    }

    /// @param coerce makes the value of a text that can be chosen; an IllegalArgumentException or one of a date or of
    /// arithmetic refuses it
    public static <T> TypedChoiceField<T> create(
            Iterable<Choice> choices, Function<? super String, ? extends T> coerce) {
        return new TypedChoiceField<>(FieldOptions.DEFAULTS, choices, coerce, null);
    }

    /// This field with this value where nothing was chosen.
    public TypedChoiceField<T> emptyValue(@Nullable T emptyValue) {
        return new TypedChoiceField<>(options(), choices, coerce, emptyValue);
    }

    @Override
    protected TypedChoiceField<T> with(FieldOptions options) {
        return new TypedChoiceField<>(options, choices, coerce, emptyValue);
    }

    @Override
    protected Widget defaultWidget() {
        return Select.create();
    }

    @Override
    protected Widget prepare(Widget widget) {
        return ChoiceSource.show(widget, choices);
    }

    @Override
    protected @Nullable T toValue(@Nullable Object raw) {
        if (raw == null || isEmpty(raw)) {
            if (options().required()) {
                throw error("required");
            }
            return emptyValue;
        }
        String text = ChoiceWidget.text(raw);
        if (!ChoiceSource.contains(choices, text)) {
            throw error("invalid_choice", Map.of("value", text));
        }
        return coerce(text);
    }

    private T coerce(String text) {
        try {
            return coerce.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | ValidationError _) {
            throw error("invalid_choice", Map.of("value", text));
        }
    }

    @Override
    protected void validate(@Nullable T value) {}

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        if (options().disabled()) {
            return false;
        }
        try {
            Object before = isEmpty(initial) ? emptyValue : coerce(ChoiceWidget.text(initial));
            Object after = isEmpty(raw) ? emptyValue : coerce(ChoiceWidget.text(raw));
            return !PythonValues.equal(before, after);
        } catch (ValidationError _) {
            return true;
        }
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid_choice") ? "“%(value)s” cannot be chosen here." : super.message(code);
    }
}
