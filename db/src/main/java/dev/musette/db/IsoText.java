package dev.musette.db;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Dates and times as text, as Python's `str()` writes them: `2024-01-31 13:05:09` and six digits more where
/// there is a fraction of a second. Without a pattern object: this runs for each value of each row.
public final class IsoText {
    static final String OUT_OF_RANGE = "A date lies outside the years 1 to 9999.";

    private IsoText() {}

    /// `2024-01-31 13:05:09.250000`, in UTC.
    public static String dateTime(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(26);
        appendDate(out, utc.toLocalDate());
        out.append(' ');
        appendTime(out, utc.toLocalTime());
        return out.toString();
    }

    /// `2024-01-31`
    public static String date(LocalDate date) {
        StringBuilder out = new StringBuilder(10);
        appendDate(out, date);
        return out.toString();
    }

    /// `13:05:09.250000`
    public static String time(LocalTime time) {
        StringBuilder out = new StringBuilder(15);
        appendTime(out, time);
        return out.toString();
    }

    private static void appendDate(StringBuilder out, LocalDate date) {
        int year = date.getYear();
        if (year < 1 || year > 9999) {
            throw new DataError(OUT_OF_RANGE, null, null);
        }
        appendTwo(out, year / 100);
        appendTwo(out, year % 100);
        out.append('-');
        appendTwo(out, date.getMonthValue());
        out.append('-');
        appendTwo(out, date.getDayOfMonth());
    }

    private static void appendTime(StringBuilder out, LocalTime time) {
        appendTwo(out, time.getHour());
        out.append(':');
        appendTwo(out, time.getMinute());
        out.append(':');
        appendTwo(out, time.getSecond());
        int micros = time.getNano() / 1000;
        if (micros != 0) {
            out.append('.');
            appendTwo(out, micros / 10_000);
            appendTwo(out, micros / 100 % 100);
            appendTwo(out, micros % 100);
        }
    }

    private static void appendTwo(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    static Instant parseDateTime(String text) {
        Reader reader = new Reader(text, "a date and time");
        LocalDate date = reader.date();
        LocalTime time = LocalTime.MIDNIGHT;
        if (!reader.atEnd()) {
            reader.skipOneOf(" T");
            time = reader.time();
        }
        ZoneOffset offset = reader.atEnd() ? ZoneOffset.UTC : reader.offset();
        return LocalDateTime.of(date, time).toInstant(offset);
    }

    static LocalDate parseDate(String text) {
        Reader reader = new Reader(text, "a date");
        LocalDate date = reader.date();
        return reader.end(date);
    }

    static LocalTime parseTime(String text) {
        Reader reader = new Reader(text, "a time of day");
        LocalTime time = reader.time();
        return reader.end(time);
    }

    /// Reads a text from its start; everything unexpected is the same error, which does not tell the text.
    private static final class Reader {
        private final String text;
        private final String expected;
        private int at;

        Reader(String text, String expected) {
            this.text = text;
            this.expected = expected;
        }

        boolean atEnd() {
            return at == text.length();
        }

        <T> T end(T value) {
            if (!atEnd()) {
                throw unreadable();
            }
            return value;
        }

        LocalDate date() {
            int year = number(4);
            skipOneOf("-");
            int month = number(2);
            skipOneOf("-");
            int day = number(2);
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException _) {
                throw unreadable();
            }
        }

        LocalTime time() {
            int hour = number(2);
            skipOneOf(":");
            int minute = number(2);
            int second = 0;
            int nano = 0;
            if (isAt(':')) {
                at++;
                second = number(2);
                nano = isAt('.') ? fraction() : 0;
            }
            try {
                return LocalTime.of(hour, minute, second, nano);
            } catch (DateTimeException _) {
                throw unreadable();
            }
        }

        private int fraction() {
            at++;
            int start = at;
            int nanos = 0;
            for (int unit = 100_000_000; !atEnd() && isDigit(text.charAt(at)); unit /= 10) {
                nanos += (text.charAt(at++) - '0') * unit;
            }
            if (at == start) {
                throw unreadable();
            }
            return nanos;
        }

        ZoneOffset offset() {
            if (isAt('Z')) {
                at++;
                return end(ZoneOffset.UTC);
            }
            int sign = isAt('-') ? -1 : 1;
            skipOneOf("+-");
            int hours = number(2);
            if (isAt(':')) {
                at++;
            }
            int minutes = atEnd() ? 0 : number(2);
            if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) {
                throw unreadable();
            }
            return end(ZoneOffset.ofTotalSeconds(sign * (hours * 3600 + minutes * 60)));
        }

        void skipOneOf(String characters) {
            if (atEnd() || characters.indexOf(text.charAt(at)) < 0) {
                throw unreadable();
            }
            at++;
        }

        private int number(int digits) {
            int number = 0;
            for (int i = 0; i < digits; i++, at++) {
                if (atEnd() || !isDigit(text.charAt(at))) {
                    throw unreadable();
                }
                number = number * 10 + text.charAt(at) - '0';
            }
            return number;
        }

        private boolean isAt(char c) {
            return !atEnd() && text.charAt(at) == c;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private ValueFormat.Unreadable unreadable() {
            return new ValueFormat.Unreadable(expected);
        }
    }
}
