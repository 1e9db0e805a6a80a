package dev.musette.forms;

/// A file.
public final class FileField extends UploadField<FileField> {
    private FileField(FieldOptions options, FileOptions file) {
        super(options, file);
    }

    public static FileField create() {
        return new FileField(FieldOptions.DEFAULTS, FileOptions.DEFAULTS);
    }

    @Override
    protected FileField with(FieldOptions options) {
        return new FileField(options, file());
    }

    @Override
    FileField with(FileOptions file) {
        return new FileField(options(), file);
    }
}
