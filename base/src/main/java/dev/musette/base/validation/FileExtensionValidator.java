package dev.musette.base.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Refuses names of files whose extension is not in a list. It looks at the name alone: what is inside
/// a file is whatever its sender put there.
///
/// @param allowed the extensions without their dot, in any case; null for all
/// @param message what to say; may have `%(extension)s`, `%(allowed_extensions)s`, `%(value)s`
/// @param code the code of the error
public record FileExtensionValidator(@Nullable List<String> allowed, String message, String code)
        implements Validator<String> {
    public FileExtensionValidator {
        allowed = allowed == null
                ? null
                : allowed.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    public FileExtensionValidator(@Nullable List<String> allowed) {
        this(
                allowed,
                "Files that end in “%(extension)s” are not taken here. Those that are: %(allowed_extensions)s.",
                "invalid_extension");
    }

    @Override
    public void validate(String fileName) {
        String extension = extension(fileName);
        if (allowed != null && !allowed.contains(extension)) {
            throw new ValidationError(
                    message,
                    code,
                    Map.of(
                            "extension",
                            extension,
                            "allowed_extensions",
                            String.join(", ", allowed),
                            "value",
                            fileName));
        }
    }

    /// What follows the last dot inside the last part of the path; a name that begins or ends with its
    /// only dot has none.
    private static String extension(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 || dot == name.length() - 1
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
