package dev.musette.forms;

import dev.musette.base.validation.FileExtensionValidator;
import dev.musette.base.validation.Validator;
import dev.musette.http.UploadedFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What fields of files have in common. The value is the file that was sent; null where none was, be it
/// that the form keeps the file that it began with, or that people took it away ([BoundField#data] is
/// `false` then).
///
/// @param <F> the field's own type
public abstract class UploadField<F extends UploadField<F>> extends BaseField<@Nullable UploadedFile, F> {
    private final FileOptions file;

    /// @param maxLength of the name, in characters; null for any
    /// @param allowEmpty whether a file may have no content
    record FileOptions(@Nullable Integer maxLength, boolean allowEmpty) {
        static final FileOptions DEFAULTS = new FileOptions(null, false);
    }

    UploadField(FieldOptions options, FileOptions file) {
        super(options);
        this.file = file;
    }

    final FileOptions file() {
        return file;
    }

    abstract F with(FileOptions file);

    /// This field for files whose name has at most so many characters.
    public F maxLength(int maxLength) {
        return with(new FileOptions(maxLength, file.allowEmpty));
    }

    /// This field, taking files without content or not.
    public F allowEmptyFile(boolean allow) {
        return with(new FileOptions(file.maxLength, allow));
    }

    /// This field for files whose name ends in one of these, in any case.
    public F extensions(String... extensions) {
        return nameValidator(new FileExtensionValidator(List.of(extensions)));
    }

    /// This field with one validator more, which looks at the file's name.
    public F nameValidator(Validator<? super String> validator) {
        return validator(sent -> {
            if (sent != null) {
                validator.validate(sent.name());
            }
        });
    }

    @Override
    protected Widget defaultWidget() {
        return ClearableFileInput.create();
    }

    @Override
    protected @Nullable UploadedFile toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        if (!(raw instanceof UploadedFile sent)) {
            throw error("invalid");
        }
        int length = sent.name().codePointCount(0, sent.name().length());
        if (file.maxLength != null && length > file.maxLength) {
            throw error("max_length", Map.of("max", file.maxLength, "length", length));
        }
        if (!file.allowEmpty && sent.size() == 0) {
            throw error("empty");
        }
        return sent;
    }

    @Override
    @Nullable UploadedFile clean(@Nullable Object raw, @Nullable Object initial) {
        if (raw instanceof ClearableFileInput.Contradiction) {
            throw error("contradiction");
        }
        if (Boolean.FALSE.equals(raw)) {
            if (!options().required()) {
                return null;
            }
            return clean(null);
        }
        // a field that is disabled is sent what it began with
        boolean kept = !isEmpty(initial) && (raw == null || raw.equals(initial));
        return kept ? null : clean(raw);
    }

    @Override
    protected @Nullable Object boundData(@Nullable Object raw, @Nullable Object initial) {
        return raw == null || raw instanceof ClearableFileInput.Contradiction ? initial : raw;
    }

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        return !options().disabled() && raw != null;
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid" -> "No file was sent. Does the form have enctype=\"multipart/form-data\"?";
            case "empty" -> "The file is empty.";
            case "max_length" -> "The name of the file may have %(max)d characters; it has %(length)d.";
            case "contradiction" -> "Either send a file or check the box that clears it, not both.";
            case "invalid_image" -> "This must be an image; the file is none, or it is damaged.";
            default -> super.message(code);
        };
    }
}
