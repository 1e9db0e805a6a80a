package dev.musette.forms;

import dev.musette.http.FormData;
import org.jspecify.annotations.Nullable;

/// A file to send, beside the one that is there; where the field is not required, a checkbox takes that
/// one away.
public final class ClearableFileInput extends Input {
    /// The raw value of a field in which people did two things at once.
    enum Contradiction {
        SENT_AND_CLEARED
    }

    private ClearableFileInput(HtmlAttributes attrs) {
        super("file", attrs);
    }

    public static ClearableFileInput create() {
        return new ClearableFileInput(HtmlAttributes.NONE);
    }

    @Override
    public ClearableFileInput attrs(HtmlAttributes attrs) {
        return new ClearableFileInput(attrs);
    }

    @Override
    public boolean needsMultipart() {
        return true;
    }

    @Override
    public boolean allowsRequired(@Nullable Object initial) {
        return initial == null || initial.equals("");
    }

    /// The file, `false` to take the present one away, or null for neither.
    @Override
    public @Nullable Object valueFrom(FormData data, String name) {
        Object file = data.file(name);
        boolean clear = Boolean.TRUE.equals(CheckboxInput.create().valueFrom(data, name + "-clear"));
        return clear ? (file == null ? (Object) false : Contradiction.SENT_AND_CLEARED) : file;
    }

    @Override
    public boolean isOmitted(FormData data, String name) {
        return data.file(name) == null && !data.fields().containsKey(name + "-clear");
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return value instanceof StoredFile file && file.url() != null ? new Shown(file.name(), file.url()) : null;
    }

    /// The present file in the template: its name is its text.
    record Shown(String name, @Nullable String url) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    protected @Nullable Object attribute(WidgetView view, String name) {
        return switch (name) {
            case "is_initial" -> view.value() != null;
            case "checkbox_name" -> view.name() + "-clear";
            case "checkbox_id" -> view.name() + "-clear_id";
            case "initial_text" -> "Currently";
            case "input_text" -> "Change";
            case "clear_checkbox_label" -> "Clear";
            default -> super.attribute(view, name);
        };
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/clearable_file_input.html";
    }
}
