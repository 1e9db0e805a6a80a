package dev.musette.forms;

import dev.musette.base.validation.ValidationError;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some of some values, which a function makes of what is sent.
///
/// @param <T> one value
public final class TypedMultipleChoiceField<T> extends MultipleChoice<@Nullable List<T>, TypedMultipleChoiceField<T>> {
    private final Function<? super String, ? extends T> coerce;
    private final @Nullable List<T> emptyValue;

    private TypedMultipleChoiceField(
            FieldOptions options,
            Iterable<Choice> choices,
            Function<? super String, ? extends T> coerce,
            @Nullable List<T> emptyValue) {
        super(options, choices);
        this.coerce = coerce;
        this.emptyValue = emptyValue;
    }

    /// @param coerce makes the value of a text that can be chosen; an IllegalArgumentException or one of a date or of
    /// arithmetic refuses it
    public static <T> TypedMultipleChoiceField<T> create(
            Iterable<Choice> choices, Function<? super String, ? extends T> coerce) {
        return new TypedMultipleChoiceField<>(FieldOptions.DEFAULTS, choices, coerce, List.of());
    }

    /// This field with this value where nothing was chosen.
    public TypedMultipleChoiceField<T> emptyValue(@Nullable List<T> emptyValue) {
        return new TypedMultipleChoiceField<>(options(), choices(), coerce, emptyValue);
    }

    @Override
    protected TypedMultipleChoiceField<T> with(FieldOptions options) {
        return new TypedMultipleChoiceField<>(options, choices(), coerce, emptyValue);
    }

    @Override
    protected @Nullable List<T> toValue(@Nullable Object raw) {
        List<String> texts = texts(raw);
        if (texts.isEmpty()) {
            return emptyValue;
        }
        List<T> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            try {
                values.add(coerce.apply(text));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException | ValidationError _) {
                throw error("invalid_choice", Map.of("value", text));
            }
        }
        return values;
    }

    @Override
    protected void validate(@Nullable List<T> value) {}
}
