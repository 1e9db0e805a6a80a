package dev.musette.forms;

/// A day in a line of text.
public final class DateInput extends TemporalInput {
    private static final TimePattern USUAL = new TimePattern("%Y-%m-%d");

    private DateInput(HtmlAttributes attrs, TimePattern pattern) {
        super(attrs, pattern);
    }

    public static DateInput create() {
        return new DateInput(HtmlAttributes.NONE, USUAL);
    }

    /// One that shows its value in this format, `%d.%m.%Y`.
    public static DateInput format(String format) {
        return new DateInput(HtmlAttributes.NONE, new TimePattern(format));
    }

    @Override
    public DateInput attrs(HtmlAttributes attrs) {
        return new DateInput(typed(attrs), pattern());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/date.html";
    }
}
