package dev.musette.forms;

import dev.musette.base.validation.ValidationError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days, times and moments in forms: the formats of English, and the zone of the site.
final class Times {
    static final List<TimePattern> DATES = TimePattern.of(List.of(
            "%Y-%m-%d",
            "%m/%d/%Y",
            "%m/%d/%y",
            "%b %d %Y",
            "%b %d, %Y",
            "%d %b %Y",
            "%d %b, %Y",
            "%B %d %Y",
            "%B %d, %Y",
            "%d %B %Y",
            "%d %B, %Y"));
    static final List<TimePattern> TIMES = TimePattern.of(List.of("%H:%M:%S", "%H:%M:%S.%f", "%H:%M"));
    static final List<TimePattern> DATE_TIMES = dateTimes();

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,6})\\d{0,6})?)?"
                    + "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern ISO_BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,6})\\d*)?)?"
                    + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");

    private Times() {}

    private static List<TimePattern> dateTimes() {
        List<String> formats = new ArrayList<>();
        for (String date : List.of("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y")) {
            for (String time : List.of("%H:%M:%S", "%H:%M:%S.%f", "%H:%M")) {
                formats.add(date + " " + time);
            }
        }
        List<TimePattern> all = new ArrayList<>(TimePattern.of(formats));
        all.addAll(DATES);
        return List.copyOf(all);
    }

    /// Reads a moment in ISO 8601.
    ///
    /// @return with an offset or without one; null if the text is not of that form
    /// @throws DateTimeException if it is, and there is no such moment
    static @Nullable Object iso(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            matcher = ISO_BASIC.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
        }
        LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        LocalDateTime time = date.atTime(number(matcher, 4), number(matcher, 5), number(matcher, 6), nanos(matcher));
        String offset = matcher.group(8);
        return offset == null ? time : time.atOffset(ZoneOffset.of(offset));
    }

    private static int number(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int nanos(Matcher matcher) {
        String fraction = matcher.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    /// A time that people wrote without a zone, in that of the site.
    ///
    /// @throws ValidationError if there is no such time there, or two
    static OffsetDateTime inZone(LocalDateTime time) {
        ZoneId zone = FormSettings.current().timeZone();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.size() != 1) {
            throw new ValidationError(
                    offsets.isEmpty()
                            ? "%(datetime)s does not exist in the time zone %(current_timezone)s."
                            : "%(datetime)s exists twice in the time zone %(current_timezone)s.",
                    "ambiguous_timezone",
                    Map.of("datetime", time, "current_timezone", zone));
        }
        return time.atOffset(offsets.getFirst());
    }

    /// Whether databases and other programs can read the moment: its year in UTC is one from 1 to 9999.
    static boolean isStorable(OffsetDateTime moment) {
        int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }

    /// A moment as the clocks of the site show it; all else unchanged.
    static @Nullable Object local(@Nullable Object value) {
        return switch (value) {
            case Instant instant ->
                LocalDateTime.ofInstant(instant, FormSettings.current().timeZone());
            case OffsetDateTime time -> local(time.toInstant());
            case ZonedDateTime time -> local(time.toInstant());
            case null, default -> value;
        };
    }

    /// The value without fractions of a second, if it is a time.
    static @Nullable Object wholeSeconds(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.truncatedTo(ChronoUnit.SECONDS);
            case OffsetDateTime time -> time.truncatedTo(ChronoUnit.SECONDS);
            case ZonedDateTime time -> time.truncatedTo(ChronoUnit.SECONDS);
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.SECONDS);
            case LocalTime time -> time.truncatedTo(ChronoUnit.SECONDS);
            case null, default -> value;
        };
    }
}
