package dev.musette.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/// One line of text for a day or time.
abstract class TemporalInput extends Input {
    private final TimePattern pattern;

    TemporalInput(HtmlAttributes attrs, TimePattern pattern) {
        super("text", attrs);
        this.pattern = pattern;
    }

    final TimePattern pattern() {
        return pattern;
    }

    final HtmlAttributes typed(HtmlAttributes attrs) {
        return attrs.containsKey("type") ? attrs : attrs.with("type", type());
    }

    @Override
    public boolean isHidden() {
        return type().equals("hidden");
    }

    @Override
    boolean supportsFractions() {
        return false;
    }

    /// A time in the format; what people wrote stays as they wrote it.
    @Override
    protected @Nullable Object format(@Nullable Object value) {
        Object time = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
        if (time instanceof TemporalAccessor known) {
            try {
                return pattern.format(known);
            } catch (DateTimeException _) {
                return known.toString(); // a day in a field for times
            }
        }
        return value == null ? null : ChoiceWidget.text(value);
    }
}
