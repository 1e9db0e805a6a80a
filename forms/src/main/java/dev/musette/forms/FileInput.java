package dev.musette.forms;

import dev.musette.http.FormData;
import org.jspecify.annotations.Nullable;

/// A file to send.
public final class FileInput extends Input {
    private FileInput(HtmlAttributes attrs) {
        super("file", attrs);
    }

    public static FileInput create() {
        return new FileInput(HtmlAttributes.NONE);
    }

    @Override
    public FileInput attrs(HtmlAttributes attrs) {
        return new FileInput(attrs);
    }

    @Override
    public boolean needsMultipart() {
        return true;
    }

    @Override
    public boolean allowsRequired(@Nullable Object initial) {
        return initial == null || initial.equals("");
    }

    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        return data.file(name);
    }

    @Override
    public boolean isOmitted(FormData data, String name) {
        return data.file(name) == null;
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return null;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/file.html";
    }
}
