package dev.musette.forms;

import java.util.List;

/// A day and a time of day that people don't see.
public final class SplitHiddenDateTimeWidget extends DateTimeParts {
    private SplitHiddenDateTimeWidget(HtmlAttributes attrs, List<? extends Widget> widgets) {
        super(attrs, widgets);
    }

    public static SplitHiddenDateTimeWidget create() {
        return of(DateInput.create(), TimeInput.create());
    }

    /// One of these two.
    public static SplitHiddenDateTimeWidget of(DateInput date, TimeInput time) {
        return new SplitHiddenDateTimeWidget(
                HtmlAttributes.NONE, List.of(date.attr("type", "hidden"), time.attr("type", "hidden")));
    }

    @Override
    public SplitHiddenDateTimeWidget attrs(HtmlAttributes attrs) {
        return new SplitHiddenDateTimeWidget(attrs, widgets());
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/splithiddendatetime.html";
    }
}
