package dev.musette.forms;

import dev.musette.base.text.DurationText;
import dev.musette.template.PythonText;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A length of time: `90`, `15:30`, `3 days 04:05:06`, `P3DT1H`.
public final class DurationField extends BaseField<@Nullable Duration, DurationField> {
    private DurationField(FieldOptions options) {
        super(options);
    }

    public static DurationField create() {
        return new DurationField(FieldOptions.DEFAULTS);
    }

    @Override
    protected DurationField with(FieldOptions options) {
        return new DurationField(options);
    }

    @Override
    protected @Nullable Duration toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        if (raw instanceof Duration known) {
            return known;
        }
        String text = PythonText.str(raw);
        Duration duration;
        try {
            duration = text.isBlank() ? null : DurationText.parse(text);
        } catch (DateTimeException _) {
            throw error("overflow", Map.of("min_days", -DurationText.MAX_DAYS, "max_days", DurationText.MAX_DAYS));
        }
        if (duration == null) {
            throw error("invalid");
        }
        return duration;
    }

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return value instanceof Duration duration ? DurationText.of(duration) : value;
    }

    @Override
    protected String message(String code) {
        return switch (code) {
            case "invalid" -> "This must be a length of time, such as 3 04:05:06.";
            case "overflow" -> "This must be from %(min_days)s to %(max_days)s days.";
            default -> super.message(code);
        };
    }
}
