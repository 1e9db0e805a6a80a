package dev.musette.forms;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day and a time of day, each in a widget of its own.
abstract sealed class DateTimeParts extends MultiWidget permits SplitDateTimeWidget, SplitHiddenDateTimeWidget {
    DateTimeParts(HtmlAttributes attrs, List<? extends Widget> widgets) {
        super(attrs, widgets);
    }

    @Override
    boolean supportsFractions() {
        return false;
    }

    @Override
    protected final List<? extends @Nullable Object> decompress(@Nullable Object value) {
        return Times.local(value) instanceof LocalDateTime time
                ? List.of(time.toLocalDate(), time.toLocalTime())
                : Arrays.asList(null, null);
    }
}
