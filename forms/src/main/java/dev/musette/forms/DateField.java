package dev.musette.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day.
public final class DateField extends TemporalField<LocalDate, DateField> {
    private DateField(FieldOptions options, List<TimePattern> patterns) {
        super(options, patterns);
    }

    public static DateField create() {
        return new DateField(FieldOptions.DEFAULTS, Times.DATES);
    }

    @Override
    protected DateField with(FieldOptions options) {
        return new DateField(options, patterns());
    }

    @Override
    DateField withPatterns(List<TimePattern> patterns) {
        return new DateField(options(), patterns);
    }

    @Override
    protected Widget defaultWidget() {
        return DateInput.create();
    }

    @Override
    protected @Nullable LocalDate toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        Object value = Times.local(raw);
        if (value instanceof LocalDate day) {
            return day;
        }
        LocalDateTime time = value instanceof LocalDateTime known ? known : parse(String.valueOf(value));
        if (time == null) {
            throw error("invalid");
        }
        return time.toLocalDate();
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid") ? "This must be a day, such as 2024-01-31." : super.message(code);
    }
}
