package dev.musette.base.l10n;

import dev.musette.base.Digits;
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
import org.jspecify.annotations.Nullable;

/// What is formatted: a date, a time or both, and the zone.
///
/// @param date null for a time of day
/// @param time null for a day
/// @param zone the zone of the value, or where a value without one is taken to be
/// @param known the offset that the value came with; null where it came without a zone
record Moment(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        ZoneId zone,
        @Nullable ZoneOffset known) {
    private static final String[] RFC_DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] RFC_MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    static Moment of(Object value, ZoneId zone) {
        return switch (value) {
            case LocalDate date -> new Moment(date, null, zone, null);
            case LocalTime time -> new Moment(null, time, zone, null);
            case LocalDateTime both -> new Moment(both.toLocalDate(), both.toLocalTime(), zone, null);
            case ZonedDateTime both ->
                new Moment(both.toLocalDate(), both.toLocalTime(), both.getZone(), both.getOffset());
            case OffsetDateTime both ->
                new Moment(both.toLocalDate(), both.toLocalTime(), both.getOffset(), both.getOffset());
            case Instant instant -> of(instant.atOffset(ZoneOffset.UTC), zone);
            default ->
                throw new IllegalArgumentException(
                        "Not a date or time: " + value.getClass().getName());
        };
    }

    /// Appends what a format character stands for; the value has what the character asks for.
    void append(char c, Words words, StringBuilder out) {
        if (date != null && appendDate(c, date, words, out)) {
            return;
        }
        LocalTime clock = time == null ? LocalTime.MIDNIGHT : time;
        switch (c) {
            case 'a' -> out.append(words.text(clock.getHour() > 11 ? "pm" : "am"));
            case 'A' -> out.append(words.text(clock.getHour() > 11 ? "PM" : "AM"));
            case 'f' -> clock(clock, out);
            case 'g' -> out.append(twelve(clock));
            case 'G' -> out.append(clock.getHour());
            case 'h' -> Digits.append(twelve(clock), 2, out);
            case 'H' -> Digits.append(clock.getHour(), 2, out);
            case 'i' -> Digits.append(clock.getMinute(), 2, out);
            case 'P' -> natural(clock, words, out);
            case 's' -> Digits.append(clock.getSecond(), 2, out);
            case 'u' -> Digits.append(clock.get(ChronoField.MICRO_OF_SECOND), 6, out);
            default -> zone(c, out);
        }
    }

    private boolean appendDate(char c, LocalDate day, Words words, StringBuilder out) {
        int month = day.getMonthValue() - 1;
        switch (c) {
            case 'b' -> out.append(words.at("months.short", month));
            case 'c' -> iso(day, out);
            case 'd' -> Digits.append(day.getDayOfMonth(), 2, out);
            case 'D' -> out.append(words.at("days.short", weekday(day)));
            case 'E' -> out.append(words.at("months.alt", month));
            case 'F' -> out.append(words.at("months", month));
            case 'j' -> out.append(day.getDayOfMonth());
            case 'l' -> out.append(words.at("days", weekday(day)));
            case 'L' -> out.append(day.isLeapYear() ? "True" : "False");
            case 'm' -> Digits.append(month + 1, 2, out);
            case 'M' -> out.append(words.at("months.title", month));
            case 'n' -> out.append(month + 1);
            case 'N' -> out.append(words.at("months.ap", month));
            case 'o' -> out.append(day.get(IsoFields.WEEK_BASED_YEAR));
            case 'r' -> rfc(day, out);
            case 'S' -> out.append(suffix(day.getDayOfMonth()));
            case 't' -> Digits.append(day.lengthOfMonth(), 2, out);
            case 'U' -> out.append(epoch(day));
            case 'w' -> out.append((weekday(day) + 1) % 7);
            case 'W' -> out.append(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'y' -> Digits.append(day.getYear() % 100, 2, out);
            case 'Y' -> Digits.append(day.getYear(), 4, out);
            case 'z' -> out.append(day.getDayOfYear());
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A time in an hour that the clocks skip or show twice has no offset that one could name.
    private void zone(char c, StringBuilder out) {
        if (date == null
                || time == null
                || zone.getRules().getValidOffsets(date.atTime(time)).size() != 1) {
            return;
        }
        ZoneOffset offset = offset(date.atTime(time));
        switch (c) {
            case 'e' -> out.append(known == null ? "" : ZoneNames.of(zone, offset));
            case 'I' ->
                out.append(zone.getRules().isDaylightSavings(date.atTime(time).toInstant(offset)) ? '1' : '0');
            case 'O' -> ZoneNames.offset(offset, "", out);
            case 'T' -> out.append(ZoneNames.of(zone, offset));
            default -> out.append(offset.getTotalSeconds()); // Z
        }
    }

    private ZoneOffset offset(LocalDateTime both) {
        return known != null ? known : both.atZone(zone).getOffset();
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }

    private static int twelve(LocalTime clock) {
        int hour = clock.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    /// `1`, `1:30`: no minutes at the full hour.
    private static void clock(LocalTime clock, StringBuilder out) {
        out.append(twelve(clock));
        if (clock.getMinute() != 0) {
            Digits.append(clock.getMinute(), 2, out.append(':'));
        }
    }

    /// `1 a.m.`, `1:30 p.m.`, `midnight`, `noon`.
    private static void natural(LocalTime clock, Words words, StringBuilder out) {
        if (clock.getMinute() == 0 && clock.getHour() % 12 == 0) {
            out.append(words.text(clock.getHour() == 0 ? "midnight" : "noon"));
            return;
        }
        clock(clock, out);
        out.append(' ').append(words.text(clock.getHour() > 11 ? "pm" : "am"));
    }

    private void iso(LocalDate day, StringBuilder out) {
        out.append(day);
        if (time != null) {
            Digits.append(time, out.append('T'));
        }
        if (known != null) {
            ZoneNames.offset(known, ":", out);
        }
    }

    /// The date of RFC 5322: always English.
    private void rfc(LocalDate day, StringBuilder out) {
        LocalDateTime both = day.atTime(time == null ? LocalTime.MIDNIGHT : time.withNano(0));
        out.append(RFC_DAYS[weekday(day)]).append(", ");
        Digits.append(day.getDayOfMonth(), 2, out).append(' ');
        out.append(RFC_MONTHS[day.getMonthValue() - 1]).append(' ');
        Digits.append(day.getYear(), 4, out).append(' ');
        Digits.append(both.toLocalTime(), out).append(' ');
        ZoneNames.offset(offset(both), "", out);
    }

    private long epoch(LocalDate day) {
        LocalDateTime both = day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        return both.toEpochSecond(offset(both));
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
}
