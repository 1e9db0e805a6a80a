package dev.musette.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates in headers (RFC 9110, 5.6.7). Thread-safe.
public final class HttpDate {
    private static final DateTimeFormatter IMF = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private HttpDate() {}

    /// Writes `Wed, 02 Jan 2030 03:04:05 GMT`; fractions of a second are dropped.
    public static String format(Instant instant) {
        return IMF.format(instant);
    }

    /// Reads the three forms that HTTP knows: IMF-fixdate, RFC 850 (a year of two digits more than 50 years
    /// ahead is of the last century) and asctime. Returns null for anything else.
    public static @Nullable Instant parse(String text) {
        String[] words = text.strip().split("[ ,-]+", 8);
        try {
            return switch (words.length) {
                case 6 -> at(words[3], words[2], words[1], words[4], "GMT".equals(words[5]));
                case 5 -> at(words[4], words[1], words[2], words[3], true);
                default -> null;
            };
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Instant at(String year, String month, String day, String time, boolean isGmt) {
        int monthAt = month.length() == 3 ? MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) : -1;
        if (!isGmt
                || monthAt < 0
                || monthAt % 3 != 0
                || time.length() != 8
                || time.charAt(2) != ':'
                || time.charAt(5) != ':') {
            return null;
        }
        return LocalDateTime.of(
                        fullYear(year),
                        monthAt / 3 + 1,
                        Integer.parseInt(day),
                        Integer.parseInt(time, 0, 2, 10),
                        Integer.parseInt(time, 3, 5, 10),
                        Integer.parseInt(time, 6, 8, 10))
                .toInstant(ZoneOffset.UTC);
    }

    private static int fullYear(String text) {
        int year = Integer.parseInt(text);
        if (text.length() != 2) {
            return year;
        }
        int thisYear = Year.now(ZoneOffset.UTC).getValue();
        int inThisCentury = thisYear - thisYear % 100 + year;
        return inThisCentury > thisYear + 50 ? inThisCentury - 100 : inThisCentury;
    }
}
