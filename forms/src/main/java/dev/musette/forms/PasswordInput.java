package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// A password. What was entered is not sent back, unless asked for.
public final class PasswordInput extends Input {
    private final boolean renderValue;

    private PasswordInput(HtmlAttributes attrs, boolean renderValue) {
        super("password", attrs);
        this.renderValue = renderValue;
    }

    public static PasswordInput create() {
        return new PasswordInput(HtmlAttributes.NONE, false);
    }

    /// This widget, writing the value into the page or not.
    public PasswordInput renderValue(boolean renderValue) {
        return new PasswordInput(attrs(), renderValue);
    }

    @Override
    public PasswordInput attrs(HtmlAttributes attrs) {
        return new PasswordInput(attrs, renderValue);
    }

    @Override
    protected @Nullable Object format(@Nullable Object value) {
        return renderValue ? super.format(value) : null;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/password.html";
    }
}
