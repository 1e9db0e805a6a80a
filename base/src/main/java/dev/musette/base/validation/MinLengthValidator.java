package dev.musette.base.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses texts that are too short. Characters are counted as people do: an emoji is one.
///
/// @param limit how many characters
/// @param message what to say, null for the usual sentence; may have `%(limit_value)d`,
///     `%(show_value)d` (the text's own length) and `%(value)s`
public record MinLengthValidator(int limit, @Nullable String message) implements Validator<CharSequence> {
    public MinLengthValidator(int limit) {
        this(limit, null);
    }

    @Override
    public void validate(CharSequence value) {
        int length = Values.length(value);
        if (length < limit) {
            throw new ValidationError(
                    message == null ? usual() : message,
                    "min_length",
                    Map.of("limit_value", limit, "show_value", length, "value", value));
        }
    }

    private String usual() {
        return limit == 1
                ? "This needs at least 1 character; it has %(show_value)d."
                : "This needs at least %(limit_value)d characters; it has %(show_value)d.";
    }
}
