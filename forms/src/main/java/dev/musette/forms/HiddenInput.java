package dev.musette.forms;

/// A value that people don't see.
public final class HiddenInput extends Input {
    private HiddenInput(HtmlAttributes attrs) {
        super("hidden", attrs);
    }

    public static HiddenInput create() {
        return new HiddenInput(HtmlAttributes.NONE);
    }

    @Override
    public HiddenInput attrs(HtmlAttributes attrs) {
        return new HiddenInput(attrs);
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/hidden.html";
    }
}
