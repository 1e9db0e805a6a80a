package dev.musette.forms;

/// A mail address.
public final class EmailInput extends Input {
    private EmailInput(HtmlAttributes attrs) {
        super("email", attrs);
    }

    public static EmailInput create() {
        return new EmailInput(HtmlAttributes.NONE);
    }

    @Override
    public EmailInput attrs(HtmlAttributes attrs) {
        return new EmailInput(attrs.containsKey("type") ? attrs : attrs.with("type", type()));
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/email.html";
    }
}
