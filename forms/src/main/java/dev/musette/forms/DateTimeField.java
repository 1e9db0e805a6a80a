package dev.musette.forms;

import dev.musette.base.WhiteSpace;
import dev.musette.base.validation.ValidationError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A moment. A time without an offset is one of the site's zone.
public final class DateTimeField extends TemporalField<OffsetDateTime, DateTimeField> {
    private DateTimeField(FieldOptions options, List<TimePattern> patterns) {
        super(options, patterns);
    }

    public static DateTimeField create() {
        return new DateTimeField(FieldOptions.DEFAULTS, Times.DATE_TIMES);
    }

    @Override
    protected DateTimeField with(FieldOptions options) {
        return new DateTimeField(options, patterns());
    }

    @Override
    DateTimeField withPatterns(List<TimePattern> patterns) {
        return new DateTimeField(options(), patterns);
    }

    @Override
    protected Widget defaultWidget() {
        return DateTimeInput.create();
    }

    @Override
    protected @Nullable OffsetDateTime toValue(@Nullable Object raw) {
        if (isEmpty(raw)) {
            return null;
        }
        OffsetDateTime moment = switch (raw) {
            case OffsetDateTime known -> known;
            case Instant known -> known.atOffset(ZoneOffset.UTC);
            case LocalDateTime time -> inZone(time);
            case LocalDate day -> inZone(day.atStartOfDay());
            case null, default -> read(String.valueOf(raw));
        };
        if (!Times.isStorable(moment)) {
            throw error("invalid");
        }
        return moment;
    }

    private OffsetDateTime read(String text) {
        Object moment;
        try {
            moment = Times.iso(WhiteSpace.strip(text));
        } catch (DateTimeException _) {
            throw error("invalid");
        }
        if (moment == null) {
            moment = parse(text);
        }
        return switch (moment) {
            case OffsetDateTime known -> known;
            case LocalDateTime time -> inZone(time);
            case null, default -> throw error("invalid");
        };
    }

    private OffsetDateTime inZone(LocalDateTime time) {
        try {
            return Times.inZone(time);
        } catch (ValidationError error) {
            String own = options().errorMessages().get("ambiguous_timezone");
            throw own == null
                    ? error
                    : error("ambiguous_timezone", error.errors().getFirst().params());
        }
    }

    @Override
    public boolean hasChanged(@Nullable Object initial, @Nullable Object raw) {
        if (options().disabled()) {
            return false;
        }
        try {
            OffsetDateTime before = toValue(initial);
            OffsetDateTime after = toValue(raw);
            if (before == null || after == null) {
                return before != null || after != null;
            }
            return !before.toInstant().equals(after.toInstant());
        } catch (ValidationError _) {
            return true;
        }
    }

    @Override
    protected @Nullable Object prepareValue(@Nullable Object value) {
        return Times.local(value);
    }

    @Override
    protected String message(String code) {
        return code.equals("invalid")
                ? "This must be a day and a time, such as 2024-01-31 14:30."
                : super.message(code);
    }
}
