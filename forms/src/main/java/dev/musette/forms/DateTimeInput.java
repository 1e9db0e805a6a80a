package dev.musette.forms;

/// A day and time in a line of text.
public final class DateTimeInput extends TemporalInput {
    private static final TimePattern USUAL = new TimePattern("%Y-%m-%d %H:%M:%S");

    private DateTimeInput(HtmlAttributes attrs, TimePattern pattern) {
        super(attrs, pattern);
    }

    public static DateTimeInput create() {
        return new DateTimeInput(HtmlAttributes.NONE, USUAL);
    }

    /// One that shows its value in this format, `%d.%m.%Y`.
    public static DateTimeInput format(String format) {
        return new DateTimeInput(HtmlAttributes.NONE, new TimePattern(format));
    }

    @Override
    public DateTimeInput attrs(HtmlAttributes attrs) {
        return new DateTimeInput(typed(attrs), pattern());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/datetime.html";
    }
}
