package dev.musette.forms;

/// A time of day in a line of text.
public final class TimeInput extends TemporalInput {
    private static final TimePattern USUAL = new TimePattern("%H:%M:%S");

    private TimeInput(HtmlAttributes attrs, TimePattern pattern) {
        super(attrs, pattern);
    }

    public static TimeInput create() {
        return new TimeInput(HtmlAttributes.NONE, USUAL);
    }

    /// One that shows its value in this format, `%d.%m.%Y`.
    public static TimeInput format(String format) {
        return new TimeInput(HtmlAttributes.NONE, new TimePattern(format));
    }

    @Override
    public TimeInput attrs(HtmlAttributes attrs) {
        return new TimeInput(typed(attrs), pattern());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/time.html";
    }
}
