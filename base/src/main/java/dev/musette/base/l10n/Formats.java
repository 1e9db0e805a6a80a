package dev.musette.base.l10n;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The formats of a language by the names that Django gives them
/// (<https://docs.djangoproject.com/en/5.2/ref/settings/#date-format>). Threads share it.
///
/// ```java
/// Formats formats = Language.of("de").formats();
/// formats.text("DATE_FORMAT");                 // j. F Y
/// formats.list("DATE_INPUT_FORMATS");          // [%d.%m.%Y, %d.%m.%y, %Y-%m-%d]
/// formats.numbers(true).format(1234.5);        // 1.234,5
/// ```
public final class Formats {
    private static final List<String> DATES = List.of(
            "DATE_FORMAT",
            "TIME_FORMAT",
            "DATETIME_FORMAT",
            "YEAR_MONTH_FORMAT",
            "MONTH_DAY_FORMAT",
            "SHORT_DATE_FORMAT",
            "SHORT_DATETIME_FORMAT");

    /// What holds where localization is switched off: the formats of Django's settings.
    public static final Formats DEFAULT = new Formats(LanguageFile.DEFAULT);

    private final LanguageFile file;
    private final Map<String, DateFormat> dates = new HashMap<>();
    private final NumberFormat numbers;
    private final NumberFormat grouped;

    Formats(LanguageFile file) {
        this.file = file;
        for (String name : DATES) {
            dates.put(name, DateFormat.of(file.get(name)));
        }
        List<Integer> grouping = Arrays.stream(file.get("NUMBER_GROUPING").split(",", -1))
                .map(Integer::valueOf)
                .toList();
        this.grouped = new NumberFormat(decimalSeparator(), thousandSeparator(), grouping);
        this.numbers = new NumberFormat(decimalSeparator(), "", List.of());
    }

    /// The text of a format: `j. F Y` for `DATE_FORMAT`; a name that is none stays, as it is a format itself.
    public String text(String name) {
        String text = name.indexOf('_') > 0 ? file.find(name) : null;
        return text == null ? name : text;
    }

    /// A list of formats, as `DATE_INPUT_FORMATS`: in the `%` notation of Python's `strptime`, in the order in which
    /// they are tried.
    ///
    /// @throws IllegalArgumentException if there is no list of that name
    public List<String> list(String name) {
        return List.of(file.get(name).split("\\|", -1));
    }

    /// The format of dates of that name; what is no name is a format itself: `j F`.
    public DateFormat date(String name) {
        DateFormat named = dates.get(name);
        return named == null ? DateFormat.of(name) : named;
    }

    /// How numbers are written.
    ///
    /// @param grouped whether thousands are set apart, where the language does so
    public NumberFormat numbers(boolean grouped) {
        return grouped ? this.grouped : numbers;
    }

    /// The first day of the week: 0 is Sunday, 1 is Monday.
    public int firstDayOfWeek() {
        return Integer.parseInt(file.get("FIRST_DAY_OF_WEEK"));
    }

    /// What stands between a number's whole part and its fraction.
    public String decimalSeparator() {
        return file.get("DECIMAL_SEPARATOR");
    }

    /// What stands between groups of digits.
    public String thousandSeparator() {
        return file.get("THOUSAND_SEPARATOR");
    }
}
