package dev.musette.forms;

import dev.musette.base.validation.ErrorMessage;
import dev.musette.base.validation.ValidationError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value of several parts, each with a field of its own; its widget is a [MultiWidget].
///
/// @param <T> the value
/// @param <F> the field's own type
public abstract class MultiValueField<T extends @Nullable Object, F extends MultiValueField<T, F>>
        extends BaseField<T, F> {
    private final List<FormField<?>> fields;
    private final boolean requireAll;

    /// @param fields of the parts, in order
    /// @param requireAll whether a required value has all its parts; else each field says whether its
    ///     part is required
    protected MultiValueField(FieldOptions options, List<? extends FormField<?>> fields, boolean requireAll) {
        super(options);
        this.fields = List.copyOf(fields);
        this.requireAll = requireAll;
    }

    /// The fields of the parts.
    protected final List<FormField<?>> fields() {
        return fields;
    }

    final boolean requiresAll() {
        return requireAll;
    }

    /// Makes the value of its parts; of no parts at all where nothing was sent.
    protected abstract T compress(List<? extends @Nullable Object> parts);

    @Override
    protected T toValue(@Nullable Object raw) {
        List<?> sent = raw instanceof List<?> list ? list : List.of();
        if (sent.stream().allMatch(this::isEmpty) && (raw == null || raw.equals("") || raw instanceof List<?>)) {
            if (options().required()) {
                throw error("required");
            }
            return compress(List.of());
        }
        if (!(raw instanceof List<?>)) {
            throw error("invalid");
        }
        List<@Nullable Object> parts = new ArrayList<>(fields.size());
        Set<ErrorMessage> errors = new LinkedHashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            parts.add(part(fields.get(i), i < sent.size() ? sent.get(i) : null, errors));
        }
        if (!errors.isEmpty()) {
            throw ValidationError.of(errors.stream().map(ValidationError::new).toList());
        }
        return compress(parts);
    }

    private @Nullable Object part(FormField<?> field, @Nullable Object sent, Set<ErrorMessage> errors) {
        if (isEmpty(sent)) {
            if (requireAll && options().required()) {
                throw error("required");
            }
            if (!requireAll && field.options().required()) {
                String own = field.options().errorMessages().get("incomplete");
                errors.add(new ErrorMessage(own == null ? words("incomplete") : own, null, Map.of()));
                return null;
            }
        }
        try {
            return (requireAll ? field.required(false) : field).clean(sent);
        } catch (ValidationError error) {
            errors.addAll(error.errors());
            return null;
        }
    }

    @Override
    protected void validate(T value) {}

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        if (options().disabled()) {
            return false;
        }
        List<? extends @Nullable Object> before = initial instanceof List<?> list
                ? list
                : initial == null || !(widget() instanceof MultiWidget parts)
                        ? Arrays.asList(new @Nullable Object[fields.size()])
                        : parts.decompress(initial);
        List<?> after = raw instanceof List<?> list ? list : List.of();
        for (int i = 0; i < fields.size(); i++) {
            Object was = i < before.size() ? before.get(i) : null;
            try {
                if (fields.get(i).hasChanged(fields.get(i).toValue(was), i < after.size() ? after.get(i) : null)) {
                    return true;
                }
            } catch (ValidationError _) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid" -> "This must be a list of values.";
            case "incomplete" -> "A part of this is missing.";
            default -> super.message(code);
        };
    }
}
