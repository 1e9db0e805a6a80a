package dev.musette.base.validation;

import java.util.Map;
import java.util.regex.Pattern;

/// Refuses texts in which a pattern is not found, or is. The pattern is searched for: anchor it with
/// `\A` and `\z` if it is to fit the whole.
///
/// @param pattern the pattern
/// @param message what to say; may have `%(value)s`
/// @param code the code of the error
/// @param inverse whether texts that have the pattern are refused, not those that have not
public record RegexValidator(Pattern pattern, String message, String code, boolean inverse)
        implements Validator<CharSequence> {
    public RegexValidator(Pattern pattern) {
        this(pattern, "This is not valid.", "invalid", false);
    }

    /// This validator with another sentence.
    public RegexValidator message(String message) {
        return new RegexValidator(pattern, message, code, inverse);
    }

    @Override
    public void validate(CharSequence value) {
        if (pattern.matcher(value).find() == inverse) {
            throw new ValidationError(message, code, Map.of("value", value));
        }
    }
}
