package dev.musette.forms;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day in one line of text, a time of day in another.
public final class SplitDateTimeWidget extends MultiWidget {
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
    boolean supportsFractions() {
        return false;
    }

    @Override
    protected List<? extends @Nullable Object> decompress(@Nullable Object value) {
        return Times.local(value) instanceof LocalDateTime time
                ? List.of(time.toLocalDate(), time.toLocalTime())
                : Arrays.asList(null, null);
    }

    @Override
    public String templateName() {
        return "django/forms/widgets/splitdatetime.html";
    }
}
