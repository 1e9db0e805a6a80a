package dev.musette.template;

import dev.musette.base.Digits;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Formats dates and times with Django's format characters, in English:
/// <https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#date>. A backslash keeps the next character.
///
/// ```java
/// DateFormat.format(LocalDate.of(2024, 1, 31), "jS F Y");      // 31st January 2024
/// DateFormat.format(LocalTime.of(13, 5), "P");                 // 1:05 p.m.
/// ```
public final class DateFormat {
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] AP_MONTHS = {
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."
    };
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String DATE_CHARACTERS = "bcdDEFIjlLmMnNorStUwWyYz";

    private final @Nullable LocalDate date;
    private final @Nullable LocalTime time;
    private final @Nullable ZonedDateTime zoned;
    private final boolean naive;

    private DateFormat(
            @Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZonedDateTime zoned, boolean naive) {
        this.date = date;
        this.time = time;
        this.zoned = zoned;
        this.naive = naive;
    }

    /// Formats a date, a time, or both. Where the value has no date or no time, characters that need one are refused.
    ///
    /// @param value a `LocalDate`, `LocalTime`, `LocalDateTime`, `OffsetDateTime`, `ZonedDateTime` or an
    ///     `Instant` (UTC)
    /// @throws IllegalArgumentException if the value is none of these, or lacks what the format asks for
    public static String format(Object value, String format) {
        return format(value, format, ZoneOffset.UTC);
    }

    /// Formats a date, a time, or both, as [#format(Object, String)].
    ///
    /// @param zone where a `LocalDateTime` is taken to be, for characters that ask for an offset
    public static String format(Object value, String format, ZoneId zone) {
        DateFormat formatter = switch (value) {
            case LocalDate date -> new DateFormat(date, null, null, true);
            case LocalTime time -> new DateFormat(null, time, null, true);
            case LocalDateTime both -> new DateFormat(both.toLocalDate(), both.toLocalTime(), both.atZone(zone), true);
            case Instant instant -> zoned(instant.atZone(ZoneOffset.UTC));
            case OffsetDateTime both -> zoned(both.toZonedDateTime());
            case ZonedDateTime both -> zoned(both);
            default ->
                throw new IllegalArgumentException(
                        "Not a date or time: " + value.getClass().getName());
        };
        return formatter.format(format);
    }

    /// The format that a name such as `DATE_FORMAT` stands for; all else is a format itself.
    public static String named(String name) {
        return switch (name) {
            case "DATE_FORMAT", "" -> "N j, Y";
            case "TIME_FORMAT" -> "P";
            case "DATETIME_FORMAT" -> "N j, Y, P";
            case "YEAR_MONTH_FORMAT" -> "F Y";
            case "MONTH_DAY_FORMAT" -> "F j";
            case "SHORT_DATE_FORMAT" -> "m/d/Y";
            case "SHORT_DATETIME_FORMAT" -> "m/d/Y P";
            default -> name;
        };
    }

    /// Whether the character stands for a part of a date or a time.
    public static boolean isFormatCharacter(char c) {
        return DATE_CHARACTERS.indexOf(c) >= 0 || "aAefgGhHiOPsTuZ".indexOf(c) >= 0;
    }

    private static DateFormat zoned(ZonedDateTime both) {
        return new DateFormat(both.toLocalDate(), both.toLocalTime(), both, false);
    }

    private String format(String format) {
        StringBuilder out = new StringBuilder(format.length() * 4);
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '\\' && i + 1 < format.length()) {
                out.append(format.charAt(++i));
            } else if (DATE_CHARACTERS.indexOf(c) >= 0) {
                date(c, date(), out);
            } else if (!isFormatCharacter(c)) {
                out.append(c);
            } else {
                time();
                time(c, out);
            }
        }
        return out.toString();
    }

    private LocalDate date() {
        if (date == null) {
            throw new IllegalArgumentException("A time has no date: use time format characters only.");
        }
        return date;
    }

    private LocalTime time() {
        if (time == null) {
            throw new IllegalArgumentException("A date has no time: use date format characters only.");
        }
        return time;
    }

    private void date(char c, LocalDate day, StringBuilder out) {
        switch (c) {
            case 'b' ->
                out.append(month(day), 0, 3)
                        .setCharAt(out.length() - 3, lower(month(day).charAt(0)));
            case 'c' -> out.append(iso(day));
            case 'd' -> two(day.getDayOfMonth(), out);
            case 'D' -> out.append(weekday(day), 0, 3);
            case 'E', 'F' -> out.append(month(day));
            case 'I' -> out.append(zoned == null ? "" : isDaylight(zoned) ? "1" : "0");
            case 'j' -> out.append(day.getDayOfMonth());
            case 'l' -> out.append(weekday(day));
            case 'L' -> out.append(PythonText.str(day.isLeapYear()));
            case 'm' -> two(day.getMonthValue(), out);
            case 'M' -> out.append(month(day), 0, 3);
            case 'n' -> out.append(day.getMonthValue());
            case 'N' -> out.append(AP_MONTHS[day.getMonthValue() - 1]);
            case 'o' -> out.append(day.get(IsoFields.WEEK_BASED_YEAR));
            case 'r' -> out.append(rfc(day));
            case 'S' -> out.append(suffix(day.getDayOfMonth()));
            case 't' -> two(day.lengthOfMonth(), out);
            case 'U' -> out.append(epoch(day));
            case 'w' -> out.append(day.getDayOfWeek().getValue() % 7);
            case 'W' -> out.append(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'y' -> two(day.getYear() % 100, out);
            case 'Y' -> Digits.append(day.getYear(), 4, out);
            default -> out.append(day.getDayOfYear()); // z
        }
    }

    private void time(char c, StringBuilder out) {
        switch (c) {
            case 'a' -> out.append(time().getHour() > 11 ? "p.m." : "a.m.");
            case 'A' -> out.append(time().getHour() > 11 ? "PM" : "AM");
            case 'e' -> out.append(zoned == null || naive ? "" : zoneName(zoned));
            case 'f' -> clock(out);
            case 'g' -> out.append(twelve());
            case 'G' -> out.append(time().getHour());
            case 'h' -> two(twelve(), out);
            case 'H' -> two(time().getHour(), out);
            case 'i' -> two(time().getMinute(), out);
            case 'O' -> out.append(zoned == null ? "" : offset(zoned.getOffset()));
            case 'P' -> natural(out);
            case 's' -> two(time().getSecond(), out);
            case 'T' -> out.append(zoned == null ? "" : zoneName(zoned));
            case 'u' -> Digits.append(time().get(ChronoField.MICRO_OF_SECOND), 6, out);
            case 'Z' ->
                out.append(
                        zoned == null ? "" : Integer.toString(zoned.getOffset().getTotalSeconds()));
            default -> out.append(c);
        }
    }

    private int twelve() {
        int hour = time().getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    /// `1`, `1:30`: no minutes at the full hour.
    private void clock(StringBuilder out) {
        out.append(twelve());
        if (time().getMinute() != 0) {
            out.append(':');
            two(time().getMinute(), out);
        }
    }

    /// `1 a.m.`, `1:30 p.m.`, `midnight`, `noon`.
    private void natural(StringBuilder out) {
        if (time().getMinute() == 0 && time().getHour() % 12 == 0) {
            out.append(time().getHour() == 0 ? "midnight" : "noon");
            return;
        }
        clock(out);
        out.append(time().getHour() > 11 ? " p.m." : " a.m.");
    }

    private String iso(LocalDate day) {
        if (time == null) {
            return day.toString();
        }
        String text = day + "T" + PythonText.time(time);
        return zoned == null || naive ? text : text + offsetWithColon(zoned.getOffset());
    }

    private String rfc(LocalDate day) {
        LocalTime clock = time == null ? LocalTime.MIDNIGHT : time;
        ZoneOffset offset = zoned == null ? ZoneOffset.UTC : zoned.getOffset();
        return "%s, %d %s %d %02d:%02d:%02d %s"
                .formatted(
                        weekday(day).substring(0, 3),
                        day.getDayOfMonth(),
                        month(day).substring(0, 3),
                        day.getYear(),
                        clock.getHour(),
                        clock.getMinute(),
                        clock.getSecond(),
                        offset(offset));
    }

    private long epoch(LocalDate day) {
        if (zoned != null) {
            return zoned.toEpochSecond();
        }
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time).toEpochSecond(ZoneOffset.UTC);
    }

    private static boolean isDaylight(ZonedDateTime time) {
        return time.getZone().getRules().isDaylightSavings(time.toInstant());
    }

    private static String zoneName(ZonedDateTime time) {
        ZoneId zone = time.getZone();
        if (zone instanceof ZoneOffset offset) {
            return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offsetWithColon(offset);
        }
        return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
                .format(time);
    }

    private static String offset(ZoneOffset offset) {
        return offsetWithColon(offset).replace(":", "");
    }

    private static String offsetWithColon(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        StringBuilder text = new StringBuilder(6).append(offset.getTotalSeconds() < 0 ? '-' : '+');
        Digits.append(minutes / 60, 2, text).append(':');
        return Digits.append(minutes % 60, 2, text).toString();
    }

    private static String suffix(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    private static String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return DAYS[weekday.getValue() - 1];
    }

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }

    private static void two(int number, StringBuilder out) {
        Digits.append(number, 2, out);
    }
}
