package dev.musette.base.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A value is not good: what validators and the cleaning methods of forms throw. It holds one message,
/// several, or messages by the name of a field.
///
/// ```java
/// throw new ValidationError("Say something nice.", "rude");
/// throw new ValidationError("At most %(most)s.", "too_many", Map.of("most", 3));
/// throw ValidationError.of(List.of(first, second));
/// throw ValidationError.ofFields(Map.of("author", new ValidationError("Who?")));
/// ```
///
/// It has no stack trace: it is an answer to a person, made for each mistake in each form.
public final class ValidationError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The name that stands for a form or an instance as a whole.
    public static final String NON_FIELD = "__all__";

    private final transient List<ErrorMessage> errors;
    private final transient Map<String, List<ErrorMessage>> fields;

    private ValidationError(List<ErrorMessage> errors, Map<String, List<ErrorMessage>> fields) {
        super(null, null, false, false);
        this.errors = errors;
        this.fields = fields;
    }

    public ValidationError(ErrorMessage message) {
        this(List.of(message), Map.of());
    }

    public ValidationError(String message) {
        this(new ErrorMessage(message, null, Map.of()));
    }

    public ValidationError(String message, String code) {
        this(new ErrorMessage(message, code, Map.of()));
    }

    /// @param params what stands for `%(name)s` in the message
    public ValidationError(String message, @Nullable String code, Map<String, ?> params) {
        this(new ErrorMessage(message, code, params));
    }

    /// Makes one of several. If any of them speaks of fields, all do: those that don't are about the
    /// whole.
    public static ValidationError of(List<ValidationError> several) {
        List<ErrorMessage> all = new ArrayList<>();
        several.forEach(each -> all.addAll(each.errors));
        if (several.stream().allMatch(each -> each.fields.isEmpty())) {
            return new ValidationError(List.copyOf(all), Map.of());
        }
        Map<String, ValidationError> fields = new LinkedHashMap<>();
        several.forEach(each -> each.byField()
                .forEach((name, messages) -> fields.merge(
                        name, new ValidationError(messages, Map.of()), (before, more) -> of(List.of(before, more)))));
        return ofFields(fields);
    }

    /// Makes one of errors by the name of the field that each is about, [#NON_FIELD] for the whole.
    public static ValidationError ofFields(Map<String, ValidationError> byField) {
        List<ErrorMessage> all = new ArrayList<>();
        Map<String, List<ErrorMessage>> fields = new LinkedHashMap<>();
        byField.forEach((name, error) -> {
            all.addAll(error.errors);
            fields.put(name, error.errors);
        });
        return new ValidationError(List.copyOf(all), fields);
    }

    /// What is wrong, in order.
    public List<ErrorMessage> errors() {
        return errors;
    }

    /// The sentences, in order.
    public List<String> messages() {
        return errors.stream().map(ErrorMessage::text).toList();
    }

    /// Whether it says which fields it is about.
    public boolean isByField() {
        return !fields.isEmpty();
    }

    /// What is wrong by field; an error that names none is about [#NON_FIELD].
    public Map<String, List<ErrorMessage>> byField() {
        return fields.isEmpty() ? Map.of(NON_FIELD, errors) : Collections.unmodifiableMap(fields);
    }

    @Override
    public String getMessage() {
        return errors.stream().map(ErrorMessage::text).collect(Collectors.joining(" "));
    }
}
