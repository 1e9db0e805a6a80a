package dev.musette.template.filters;

import dev.musette.base.l10n.DateFormat;
import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.TimeSince;
import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import dev.musette.template.TimeInZone;
import dev.musette.template.Times;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// `date`, `time`, `timesince`, `timeuntil`.
final class DateFilters {
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

    /// A date as text, in a format or in that of a name; empty where the value is none, or has no part that is asked
    /// for.
    private static String date(@Nullable Object value, @Nullable Object format, Context context) {
        DateFormat pattern = pattern(format, "DATE_FORMAT", context);
        if (value == null || !isTime(value) || (value instanceof LocalTime && pattern.needsDate())) {
            return "";
        }
        return pattern.format(value, context.localizer().zone(), context.language());
    }

    /// Formats the time of day; the result is empty where the value has none or the format asks for a date.
    private static String time(@Nullable Object value, @Nullable Object format, Context context) {
        DateFormat pattern = pattern(format, "TIME_FORMAT", context);
        if (value == null || !isTime(value) || value instanceof LocalDate || pattern.needsDate()) {
            return "";
        }
        return pattern.format(value, context.localizer().zone(), context.language());
    }

    private static DateFormat pattern(@Nullable Object format, String otherwise, Context context) {
        return context.language().formats().date(PythonValues.isTrue(format) ? PythonText.str(format) : otherwise);
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || Times.isAware(value);
    }

    private static String since(@Nullable Object raw, @Nullable Object other, Context context, boolean until) {
        Object value = TimeInZone.unwrap(raw);
        if (value == null || !PythonValues.isTrue(value)) {
            return "";
        }
        if (!isTime(value) || value instanceof LocalTime) {
            throw new IllegalArgumentException("'timesince' and 'timeuntil' need a date.");
        }
        boolean given = PythonValues.isTrue(other);
        Object reference = TimeInZone.unwrap(other);
        if (given && Times.isAware(reference) != Times.isAware(value)) {
            return "";
        }
        ZoneId zone = Times.zone(value, context);
        LocalDateTime time = Times.wall(value, zone);
        LocalDateTime from = given ? Times.wall(reference, zone) : Times.now(zone, context);
        if (time == null || from == null) {
            return "";
        }
        Language language = context.language();
        return until ? TimeSince.between(from, time, language) : TimeSince.between(time, from, language);
    }
}
