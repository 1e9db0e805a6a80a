package dev.musette.forms;

/// A URL.
public final class URLInput extends Input {
    private URLInput(HtmlAttributes attrs) {
        super("url", attrs);
    }

    public static URLInput create() {
        return new URLInput(HtmlAttributes.NONE);
    }

    @Override
    public URLInput attrs(HtmlAttributes attrs) {
        return new URLInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/url.html";
    }
}
