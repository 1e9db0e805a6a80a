package dev.musette.forms;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time of day.
public final class TimeField extends TemporalField<LocalTime, TimeField> {
    private TimeField(FieldOptions options, List<TimePattern> patterns) {
        super(options, patterns);
    }

    public static TimeField create() {
        return new TimeField(FieldOptions.DEFAULTS, Times.TIMES);
    }

    @Override
    protected TimeField with(FieldOptions options) {
        return new TimeField(options, patterns());
    }

    @Override
    TimeField withPatterns(List<TimePattern> patterns) {
        return new TimeField(options(), patterns);
    }

    @Override
    protected Widget defaultWidget() {
        return TimeInput.create();
    }

    @Override
    protected @Nullable LocalTime toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        if (raw instanceof LocalTime time) {
            return time;
        }
        LocalDateTime time = raw instanceof LocalDateTime known ? known : parse(String.valueOf(raw));
        if (time == null) {
            throw error("invalid");
        }
        return time.toLocalTime();
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a time of day, such as 14:30." : super.message(code);
    }
}
