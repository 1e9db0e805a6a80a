package dev.musette.base.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses values below a limit: numbers of any kind, days, moments.
///
/// @param limit the limit, or a supplier that is asked each time
/// @param message what to say, null for the usual sentence; may have `%(limit_value)s` and `%(value)s`
public record MinValueValidator(Object limit, @Nullable String message) implements Validator<Object> {
    public MinValueValidator(Object limit) {
        this(limit, null);
    }

    @Override
    public void validate(Object value) {
        Object limit = Values.current(this.limit);
        if (Values.compare(value, limit) < 0) {
            throw new ValidationError(
                    message == null ? "This must be %(limit_value)s or more." : message,
                    "min_value",
                    Map.of("limit_value", limit, "show_value", value, "value", value));
        }
    }
}
