package dev.musette.forms;

/// A telephone number.
public final class TelInput extends Input {
    private TelInput(HtmlAttributes attrs) {
        super("tel", attrs);
    }

    public static TelInput create() {
        return new TelInput(HtmlAttributes.NONE);
    }

    @Override
    public TelInput attrs(HtmlAttributes attrs) {
        return new TelInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/tel.html";
    }
}
