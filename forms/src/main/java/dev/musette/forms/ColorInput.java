package dev.musette.forms;

/// A colour.
public final class ColorInput extends Input {
    private ColorInput(HtmlAttributes attrs) {
        super("color", attrs);
    }

    public static ColorInput create() {
        return new ColorInput(HtmlAttributes.NONE);
    }

    @Override
    public ColorInput attrs(HtmlAttributes attrs) {
        return new ColorInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/color.html";
    }
}
