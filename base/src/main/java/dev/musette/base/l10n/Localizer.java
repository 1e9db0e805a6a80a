package dev.musette.base.l10n;

import dev.musette.base.PythonNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Values as a page in a language shows them. Threads share it.
///
/// ```java
/// Localizer german = new Localizer(Language.of("de"), true, ZoneOffset.UTC);
/// german.localize(1234.5);                         // 1.234,5
/// german.localize(LocalDate.of(2024, 3, 5));       // 5. März 2024
/// german.plainNumber("1.234,56");                  // 1234.56
/// ```
///
/// @param language the language
/// @param groups whether whole and decimal numbers have thousands apart, where the language does so
/// @param zone where moments without a zone are taken to be
public record Localizer(Language language, boolean groups, ZoneId zone) {
    /// The value as text if it is a number, a date or a time; all else unchanged.
    public @Nullable Object localize(@Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "True" : "False";
            case Number number
            when isPlain(number) -> language.formats().numbers(groups).format(number);
            case null -> null;
            default -> isTime(value) ? time(value, language.formats()) : value;
        };
    }

    /// The value as text where localization is switched off: numbers as Python writes them, dates in the default
    /// formats, with the language's words.
    public @Nullable Object unlocalized(@Nullable Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> PythonNumbers.repr(number);
            case Float number -> PythonNumbers.repr(Double.parseDouble(number.toString()));
            case BigDecimal number -> PythonNumbers.str(number);
            case Number number when isPlain(number) -> number.toString();
            case null -> null;
            default -> isTime(value) ? time(value, Formats.DEFAULT) : value;
        };
    }

    private static boolean isPlain(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof Double
                || number instanceof Float
                || number instanceof BigDecimal
                || number instanceof BigInteger;
    }

    private static boolean isTime(@Nullable Object value) {
        return value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof LocalTime;
    }

    private String time(Object value, Formats formats) {
        String name = switch (value) {
            case LocalDate _ -> "DATE_FORMAT";
            case LocalTime _ -> "TIME_FORMAT";
            default -> "DATETIME_FORMAT";
        };
        return formats.date(name).format(value, zone, language);
    }

    /// What a person wrote as a number, without the language's separators, for a parser: `1.234,56` is `1234.56`.
    /// Where a point sets thousands apart, one that has not three digits behind it is taken as a decimal point.
    public String plainNumber(String text) {
        Formats formats = language.formats();
        String decimal = formats.decimalSeparator();
        String thousand = formats.thousandSeparator();
        int point = text.indexOf(decimal);
        String whole = point < 0 ? text : text.substring(0, point);
        if (groups && !thousand.isEmpty() && !(thousand.equals(".") && isDecimalPoint(whole))) {
            // a no-break space is typed as a space
            whole = whole.replace(thousand, "").replace(Normalizer.normalize(thousand, Normalizer.Form.NFKD), "");
        }
        return point < 0 ? whole : whole + "." + text.substring(point + decimal.length());
    }

    private static boolean isDecimalPoint(String whole) {
        int last = whole.lastIndexOf('.');
        return last >= 0 && whole.indexOf('.') == last && whole.length() - last - 1 != 3;
    }
}
