package dev.musette.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A moment in two parts, day and time of day, in the zone of the site.
public final class SplitDateTimeField extends MultiValueField<@Nullable OffsetDateTime, SplitDateTimeField> {
    private final DateField date;
    private final TimeField time;

    private SplitDateTimeField(FieldOptions options, DateField date, TimeField time) {
        super(options, List.of(named(date, options, "invalid_date"), named(time, options, "invalid_time")), true);
        this.date = date;
        this.time = time;
    }

    public static SplitDateTimeField create() {
        return new SplitDateTimeField(FieldOptions.DEFAULTS, DateField.create(), TimeField.create());
    }

    private static FormField<?> named(FormField<?> part, FieldOptions options, String code) {
        String own = options.errorMessages().get(code);
        return own == null ? part : part.errorMessage("invalid", own);
    }

    /// This field reading these formats of days.
    public SplitDateTimeField inputDateFormats(String... formats) {
        return new SplitDateTimeField(options(), date.inputFormats(formats), time);
    }

    /// This field reading these formats of times of day.
    public SplitDateTimeField inputTimeFormats(String... formats) {
        return new SplitDateTimeField(options(), date, time.inputFormats(formats));
    }

    @Override
    protected SplitDateTimeField with(FieldOptions options) {
        return new SplitDateTimeField(options, date, time);
    }

    @Override
    protected Widget defaultWidget() {
        return SplitDateTimeWidget.create();
    }

    @Override
    protected Widget hiddenWidget() {
        return SplitHiddenDateTimeWidget.create();
    }

    @Override
    protected @Nullable OffsetDateTime compress(List<? extends @Nullable Object> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        if (!(parts.get(0) instanceof LocalDate day)) {
            throw error("invalid_date");
        }
        if (!(parts.get(1) instanceof LocalTime hour)) {
            throw error("invalid_time");
        }
        OffsetDateTime moment = Times.inZone(day.atTime(hour));
        if (!Times.isStorable(moment)) {
            throw error("invalid_date");
        }
        return moment;
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid_date" -> "This needs a day, such as 2024-01-31.";
            case "invalid_time" -> "This needs a time of day, such as 14:30.";
            default -> super.message(code);
        };
    }
}
