package dev.musette.template.filters;

import dev.musette.template.Context;
import dev.musette.template.DateFormat;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// `date`, `time`, `timesince`, `timeuntil`.
final class DateFilters {
    private static final String TIME_CHARACTERS = "aAefgGhHiOPsTuZ";

    private DateFilters() {}

    static void register(Library library) {
        library.filter(
                        "date",
                        FilterDefinition.of(Arity.OPTIONAL, DateFilters::date)
                                .optional("DATE_FORMAT")
                                .localTime())
                .filter(
                        "time",
                        FilterDefinition.of(Arity.OPTIONAL, DateFilters::time)
                                .optional("TIME_FORMAT")
                                .localTime())
                .filter(
                        "timesince",
                        FilterDefinition.of(
                                        Arity.OPTIONAL, (value, other, context) -> since(value, other, context, false))
                                .optional(null))
                .filter(
                        "timeuntil",
                        FilterDefinition.of(
                                        Arity.OPTIONAL, (value, other, context) -> since(value, other, context, true))
                                .optional(null));
    }

    private static String date(@Nullable Object value, @Nullable Object format, Context context) {
        String pattern = pattern(format, "DATE_FORMAT");
        if (value == null || !isTime(value) || (value instanceof LocalTime && asksForDate(pattern))) {
            return "";
        }
        return DateFormat.format(value, pattern, context.timeZone());
    }

    /// Formats the time of day; the result is empty where the value has none or the format asks for a date.
    private static String time(@Nullable Object value, @Nullable Object format, Context context) {
        LocalTime time = switch (value) {
            case LocalTime clock -> clock;
            case LocalDateTime both -> both.toLocalTime();
            case ZonedDateTime both -> both.toLocalTime();
            case null, default -> null;
        };
        String pattern = pattern(format, "TIME_FORMAT");
        if (time == null || asksForDate(pattern)) {
            return "";
        }
        return DateFormat.format(value instanceof ZonedDateTime ? value : time, pattern, context.timeZone());
    }

    private static boolean asksForDate(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (DateFormat.isFormatCharacter(c) && TIME_CHARACTERS.indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static String pattern(@Nullable Object format, String otherwise) {
        return DateFormat.named(PythonValues.isTrue(format) ? PythonText.str(format) : otherwise);
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof ZonedDateTime;
    }

    private static String since(@Nullable Object value, @Nullable Object other, Context context, boolean until) {
        if (value == null || !PythonValues.isTrue(value)) {
            return "";
        }
        if (!isAware(value) && !isTime(value)) {
            throw new IllegalArgumentException("'timesince' and 'timeuntil' need a date.");
        }
        boolean aware = isAware(value);
        Object reference = PythonValues.isTrue(other) ? other : now(context, aware);
        if (reference == null || isAware(reference) != aware) {
            return "";
        }
        LocalDateTime time = dateTime(value);
        LocalDateTime from = dateTime(reference);
        if (time == null || from == null) {
            return "";
        }
        return until ? TimeSince.between(from, time) : TimeSince.between(time, from);
    }

    private static Object now(Context context, boolean aware) {
        Instant now = context.engine().options().clock().instant();
        return aware ? now : LocalDateTime.ofInstant(now, context.timeZone());
    }

    private static boolean isAware(@Nullable Object value) {
        return value instanceof Instant || value instanceof OffsetDateTime || value instanceof ZonedDateTime;
    }

    private static @Nullable LocalDateTime dateTime(Object value) {
        return switch (value) {
            case LocalDate date -> date.atStartOfDay();
            case LocalDateTime time -> time;
            case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            case OffsetDateTime time -> LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
            case ZonedDateTime time -> LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
            default -> null;
        };
    }
}
