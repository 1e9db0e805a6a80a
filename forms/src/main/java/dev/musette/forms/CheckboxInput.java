package dev.musette.forms;

import dev.musette.http.FormData;
import dev.musette.template.PythonText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A box that is checked or not.
public final class CheckboxInput extends Input {
    private CheckboxInput(HtmlAttributes attrs) {
        super("checkbox", attrs);
    }

    public static CheckboxInput create() {
        return new CheckboxInput(HtmlAttributes.NONE);
    }

    @Override
    public CheckboxInput attrs(HtmlAttributes attrs) {
        return new CheckboxInput(attrs);
    }

    /// Whether it was checked: a browser sends nothing for a box that is not.
    @Override
    public Object valueFrom(FormData data, String name) {
        String sent = data.get(name);
        if (sent == null || sent.isEmpty()) {
            return false;
        }
        return !sent.toLowerCase(Locale.ROOT).equals("false");
    }

    @Override
    public boolean isOmitted(FormData data, String name) {
        return false;
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return value == null || value instanceof Boolean || value.equals("") ? null : PythonText.str(value);
    }

    @Override
    public WidgetView view(String name, @Nullable Object value, HtmlAttributes attrs, boolean required) {
        boolean checked = !(value == null || value.equals(false) || value.equals(""));
        return super.view(name, value, checked ? attrs.with("checked", true) : attrs, required);
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/checkbox.html";
    }
}
