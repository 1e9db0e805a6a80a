package dev.musette.forms;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A day or time as people write it, in the notation of C's `strftime`: `%d.%m.%Y %H:%M`. It reads and
/// writes `%Y %y %m %d %j %b %B %a %A %H %I %p %M %S %f %%`; other text stands for itself, a run of
/// white space for any other, letters for either case. Compiled once; threads share it.
final class TimePattern {
    private static final String NUMBERED = "YymdjHIMSf";
    private static final List<String> MONTHS = names(12, TextStyle.FULL);
    private static final List<String> SHORT_MONTHS = names(12, TextStyle.SHORT);
    private static final List<String> DAYS = days(TextStyle.FULL);
    private static final List<String> SHORT_DAYS = days(TextStyle.SHORT);
    /// The year of a day that is written without one.
    private static final int NO_YEAR = 1900;

    private final String format;
    private final String directives;
    private final Pattern regex;

    TimePattern(String format) {
        this.format = format;
        StringBuilder found = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%' && i + 1 < format.length()) {
                i++;
                directive(format.charAt(i), found, text);
            } else if (Character.isWhitespace(c)) {
                text.append("\\s+");
            } else {
                text.append(Pattern.quote(String.valueOf(c)));
            }
        }
        this.directives = found.toString();
        this.regex = Pattern.compile(
                text.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    static List<TimePattern> of(List<String> formats) {
        return formats.stream().map(TimePattern::new).toList();
    }

    private static List<String> names(int count, TextStyle style) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> Month.of(month).getDisplayName(style, Locale.ENGLISH))
                .toList();
    }

    private static List<String> days(TextStyle style) {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(style, Locale.ENGLISH))
                .toList();
    }

    private void directive(char c, StringBuilder found, StringBuilder text) {
        if (c == '%') {
            text.append('%');
            return;
        }
        text.append('(').append(regex(c)).append(')');
        found.append(c);
    }

    private String regex(char c) {
        return switch (c) {
            case 'Y' -> "\\d{4}";
            case 'y' -> "\\d\\d";
            case 'm', 'I' -> "1[0-2]|0[1-9]|[1-9]|\\d\\d?";
            case 'd' -> "3[01]|[12]\\d|0[1-9]|[1-9]|\\d\\d?";
            case 'j' -> "\\d{1,3}";
            case 'H' -> "2[0-3]|[01]\\d|\\d";
            case 'M' -> "[0-5]\\d|\\d";
            case 'S' -> "6[01]|[0-5]\\d|\\d";
            case 'f' -> "[0-9]{1,6}";
            case 'p' -> "am|pm";
            case 'b' -> alternatives(SHORT_MONTHS);
            case 'B' -> alternatives(MONTHS);
            case 'a' -> alternatives(SHORT_DAYS);
            case 'A' -> alternatives(DAYS);
            default ->
                throw new IllegalArgumentException(
                        "'%%%c' in '%s' is none of %%Y %%y %%m %%d %%j %%b %%B %%a %%A %%H %%I %%p %%M %%S %%f %%%%."
                                .formatted(c, format));
        };
    }

    private static String alternatives(List<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /// Reads a text; parts that the pattern has not are those of midnight on 1 January 1900.
    ///
    /// @return null if the text is not of the pattern or there is no such time
    @Nullable LocalDateTime parse(String text) {
        Matcher matcher = regex.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        Parts parts = new Parts();
        for (int i = 0; i < directives.length(); i++) {
            parts.set(directives.charAt(i), matcher.group(i + 1));
        }
        try {
            return parts.time();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static final class Parts {
        private int year = NO_YEAR;
        private int month = 1;
        private int day = 1;
        private int dayOfYear;
        private int hour;
        private int hourOfHalf = -1;
        private boolean afternoon;
        private int minute;
        private int second;
        private int micro;

        void set(char directive, String text) {
            int number = NUMBERED.indexOf(directive) >= 0 ? number(text) : 0;
            switch (directive) {
                case 'Y' -> year = number;
                case 'y' -> year = number + (number < 69 ? 2000 : 1900);
                case 'm' -> month = number;
                case 'd' -> day = number;
                case 'j' -> dayOfYear = number;
                case 'b' -> month = 1 + index(SHORT_MONTHS, text);
                case 'B' -> month = 1 + index(MONTHS, text);
                case 'H' -> hour = number;
                case 'I' -> hourOfHalf = number;
                case 'p' -> afternoon = text.equalsIgnoreCase("pm");
                case 'M' -> minute = number;
                case 'S' -> second = number;
                case 'f' -> micro = number * (int) Math.pow(10, 6 - text.length());
                default -> {} // the name of a weekday says nothing that the rest does not
            }
        }

        private static int number(String text) {
            int number = 0;
            // by code points: there are digits beyond the first 65536 characters
            for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                number = number * 10 + Character.digit(text.codePointAt(i), 10);
            }
            return number;
        }

        private static int index(List<String> names, String text) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(text)) {
                    return i;
                }
            }
            throw new DateTimeException("no such name");
        }

        LocalDateTime time() {
            if (year == 0 || dayOfYear > 366) {
                throw new DateTimeException("no such day");
            }
            LocalDate date =
                    dayOfYear > 0 ? LocalDate.of(year, 1, 1).plusDays(dayOfYear - 1L) : LocalDate.of(year, month, day);
            if (hourOfHalf >= 0) {
                if (hourOfHalf < 1 || hourOfHalf > 12) {
                    throw new DateTimeException("no such hour");
                }
                hour = hourOfHalf % 12 + (afternoon ? 12 : 0);
            }
            return date.atTime(LocalTime.of(hour, minute, second, micro * 1000));
        }
    }

    /// Writes a time.
    ///
    /// @throws DateTimeException if the pattern has a part that the time has not
    String format(TemporalAccessor time) {
        StringBuilder text = new StringBuilder(format.length() + 8);
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
            } else {
                i++;
                append(format.charAt(i), time, text);
            }
        }
        return text.toString();
    }

    private static void append(char directive, TemporalAccessor time, StringBuilder text) {
        switch (directive) {
            case 'Y' -> number(time, ChronoField.YEAR, 4, text);
            case 'y' -> padded(time.get(ChronoField.YEAR) % 100, 2, text);
            case 'm' -> number(time, ChronoField.MONTH_OF_YEAR, 2, text);
            case 'd' -> number(time, ChronoField.DAY_OF_MONTH, 2, text);
            case 'j' -> number(time, ChronoField.DAY_OF_YEAR, 3, text);
            case 'H' -> number(time, ChronoField.HOUR_OF_DAY, 2, text);
            case 'I' -> number(time, ChronoField.CLOCK_HOUR_OF_AMPM, 2, text);
            case 'p' -> text.append(time.get(ChronoField.AMPM_OF_DAY) == 0 ? "AM" : "PM");
            case 'M' -> number(time, ChronoField.MINUTE_OF_HOUR, 2, text);
            case 'S' -> number(time, ChronoField.SECOND_OF_MINUTE, 2, text);
            case 'f' -> number(time, ChronoField.MICRO_OF_SECOND, 6, text);
            case 'b' -> text.append(SHORT_MONTHS.get(time.get(ChronoField.MONTH_OF_YEAR) - 1));
            case 'B' -> text.append(MONTHS.get(time.get(ChronoField.MONTH_OF_YEAR) - 1));
            case 'a' -> text.append(SHORT_DAYS.get(time.get(ChronoField.DAY_OF_WEEK) - 1));
            case 'A' -> text.append(DAYS.get(time.get(ChronoField.DAY_OF_WEEK) - 1));
            default -> text.append(directive);
        }
    }

    private static void number(TemporalAccessor time, ChronoField field, int digits, StringBuilder text) {
        padded(time.get(field), digits, text);
    }

    /// Writes a number with zeros before it, in ASCII digits whatever the locale of the machine.
    static void padded(int number, int digits, StringBuilder text) {
        String plain = Integer.toString(number);
        text.repeat('0', Math.max(0, digits - plain.length())).append(plain);
    }

    @Override
    public String toString() {
        return format;
    }
}
