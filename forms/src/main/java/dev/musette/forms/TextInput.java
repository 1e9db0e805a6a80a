package dev.musette.forms;

/// One line of text.
public final class TextInput extends Input {
    private TextInput(HtmlAttributes attrs) {
        super("text", attrs);
    }

    public static TextInput create() {
        return new TextInput(HtmlAttributes.NONE);
    }

    @Override
    public TextInput attrs(HtmlAttributes attrs) {
        return new TextInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/text.html";
    }
}
