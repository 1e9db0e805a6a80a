package dev.musette.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Dates as Python's `repr()` writes them: `datetime.date(2024, 1, 31)`.
final class PythonDates {
    private PythonDates() {}

    static boolean isDate(@Nullable Object value) {
        return value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof Instant
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime;
    }

    static String repr(@Nullable Object value) {
        return switch (value) {
            case LocalDate date -> "datetime.date(" + date(date) + ")";
            case LocalTime time -> "datetime.time(" + time(time) + ")";
            case LocalDateTime time -> dateTime(time, "");
            case Instant instant -> dateTime(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), zone(ZoneOffset.UTC));
            case OffsetDateTime time -> dateTime(time.toLocalDateTime(), zone(time.getOffset()));
            case ZonedDateTime time -> dateTime(time.toLocalDateTime(), zone(time.getOffset()));
            case null, default -> throw new IllegalArgumentException("Not a date: " + value);
        };
    }

    private static String dateTime(LocalDateTime time, String zone) {
        return "datetime.datetime(" + date(time.toLocalDate()) + ", " + time(time.toLocalTime()) + zone + ")";
    }

    private static String zone(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0
                ? ", tzinfo=datetime.timezone.utc"
                : ", tzinfo=datetime.timezone(datetime.timedelta(seconds=" + offset.getTotalSeconds() + "))";
    }

    private static String date(LocalDate date) {
        return date.getYear() + ", " + date.getMonthValue() + ", " + date.getDayOfMonth();
    }

    private static String time(LocalTime time) {
        StringBuilder text =
                new StringBuilder().append(time.getHour()).append(", ").append(time.getMinute());
        int micros = time.getNano() / 1000;
        if (time.getSecond() != 0 || micros != 0) {
            text.append(", ").append(time.getSecond());
        }
        if (micros != 0) {
            text.append(", ").append(micros);
        }
        return text.toString();
    }
}
