package dev.musette.forms;

/// A number.
public final class NumberInput extends Input {
    private NumberInput(HtmlAttributes attrs) {
        super("number", attrs);
    }

    public static NumberInput create() {
        return new NumberInput(HtmlAttributes.NONE);
    }

    @Override
    public NumberInput attrs(HtmlAttributes attrs) {
        return new NumberInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/number.html";
    }
}
