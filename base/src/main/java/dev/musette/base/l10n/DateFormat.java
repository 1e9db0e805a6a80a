package dev.musette.base.l10n;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A format of dates and times in Django's characters, read once:
/// <https://docs.djangoproject.com/en/5.2/ref/templates/builtins/#date>. A backslash keeps the next character. Threads
/// share it.
///
/// ```java
/// DateFormat.format(LocalDate.of(2024, 1, 31), "jS F Y");                       // 31st January 2024
/// DateFormat.of("j. F").format(date, ZoneOffset.UTC, Language.of("de"));       // 31. Januar
/// Language.of("fr").formats().date("SHORT_DATE_FORMAT");                        // d/m/Y
/// ```
public final class DateFormat {
    private static final String DATE_CHARACTERS = "bcdDEFjlLmMnNorStUwWyYzI";
    private static final String TIME_CHARACTERS = "aAefgGhHiOPsTuZ";

    /// Formats stand in templates and settings, but may be made of what a visitor sends: no more of them are kept.
    private static final int MOST = 1000;

    private static final ConcurrentMap<String, DateFormat> KNOWN = new ConcurrentHashMap<>();

    private final String text;
    private final char[] fields;
    private final String[] literals;
    private final boolean needsDate;
    private final boolean needsTime;

    /// @param literals what stands before each field, and behind the last one
    private DateFormat(String text, char[] fields, String[] literals) {
        this.text = text;
        this.fields = fields;
        this.literals = literals;
        String all = new String(fields);
        this.needsDate = all.chars().anyMatch(c -> DATE_CHARACTERS.indexOf(c) >= 0);
        this.needsTime = all.chars().anyMatch(c -> TIME_CHARACTERS.indexOf(c) >= 0);
    }

    /// Returns the format that a text stands for.
    public static DateFormat of(String text) {
        DateFormat known = KNOWN.get(text);
        if (known == null) {
            known = read(text);
            if (KNOWN.size() < MOST) {
                KNOWN.putIfAbsent(text, known);
            }
        }
        return known;
    }

    private static DateFormat read(String text) {
        StringBuilder fields = new StringBuilder();
        List<String> literals = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean kept = false; // the character before is a backslash, so this one is no field, whatever else it is
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!kept && (DATE_CHARACTERS.indexOf(c) >= 0 || TIME_CHARACTERS.indexOf(c) >= 0)) {
                fields.append(c);
                literals.add(unescaped(literal));
                literal.setLength(0);
            } else {
                literal.append(c);
            }
            kept = c == '\\';
        }
        literals.add(unescaped(literal));
        return new DateFormat(text, fields.toString().toCharArray(), literals.toArray(String[]::new));
    }

    private static String unescaped(StringBuilder literal) {
        StringBuilder text = new StringBuilder(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            boolean escapes = literal.charAt(i) == '\\' && i + 1 < literal.length() && literal.charAt(i + 1) != '\n';
            text.append(literal.charAt(escapes ? ++i : i));
        }
        return text.toString();
    }

    /// Whether it asks for a part of a date.
    public boolean needsDate() {
        return needsDate;
    }

    /// Formats a date, a time, or both.
    ///
    /// @param value a `LocalDate`, `LocalTime`, `LocalDateTime`, `OffsetDateTime`, `ZonedDateTime` or an
    ///     `Instant` (UTC)
    /// @param zone where a value without a zone is taken to be, for characters that ask for one
    /// @param language the language of the words
    /// @throws IllegalArgumentException if the value is none of these, or lacks what the format asks for
    public String format(Object value, ZoneId zone, Language language) {
        Moment moment = Moment.of(value, zone);
        if (needsDate && moment.date() == null) {
            throw new IllegalArgumentException("A time has no date: use time format characters only.");
        }
        if (needsTime && moment.time() == null) {
            throw new IllegalArgumentException("A date has no time: use date format characters only.");
        }
        StringBuilder out = new StringBuilder(text.length() * 4 + 8);
        Words words = language.words();
        for (int i = 0; i < fields.length; i++) {
            out.append(literals[i]);
            moment.append(fields[i], words, out);
        }
        return out.append(literals[fields.length]).toString();
    }

    /// Formats a value in English, as [#format(Object, ZoneId, Language)]; without a zone it is in UTC.
    public static String format(Object value, String format) {
        return of(format).format(value, ZoneOffset.UTC, Language.ENGLISH);
    }

    @Override
    public String toString() {
        return text;
    }
}
