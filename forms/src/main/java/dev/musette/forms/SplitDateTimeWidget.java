package dev.musette.forms;

import java.util.List;

/// A day in one line of text, a time of day in another.
public final class SplitDateTimeWidget extends DateTimeParts {
    private SplitDateTimeWidget(HtmlAttributes attrs, List<? extends Widget> widgets) {
        super(attrs, widgets);
    }

    public static SplitDateTimeWidget create() {
        return of(DateInput.create(), TimeInput.create());
    }

    /// One of these two.
    public static SplitDateTimeWidget of(DateInput date, TimeInput time) {
        return new SplitDateTimeWidget(HtmlAttributes.NONE, List.of(date, time));
    }

    @Override
    public SplitDateTimeWidget attrs(HtmlAttributes attrs) {
        return new SplitDateTimeWidget(attrs, widgets());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/splitdatetime.html";
    }
}
