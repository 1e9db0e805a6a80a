package dev.musette.base.l10n;

import java.text.DateFormatSymbols;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the JDK knows of a language that has no file: names of months and weekdays, separators of numbers, the first
/// day of the week (Unicode's CLDR). Formats and all other words stay the default ones.
final class CldrFacts {
    private CldrFacts() {}

    /// The facts under the keys of the files; empty if the JDK does not know the language.
    static Map<String, String> of(String code) {
        Locale locale = Locale.forLanguageTag(code);
        boolean known = Arrays.stream(DateFormatSymbols.getAvailableLocales())
                .anyMatch(other -> other.getLanguage().equals(locale.getLanguage()));
        if (locale.getLanguage().isEmpty() || !known) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("months", months(locale, TextStyle.FULL_STANDALONE));
        facts.put("months.alt", months(locale, TextStyle.FULL));
        facts.put("months.short", months(locale, TextStyle.SHORT_STANDALONE));
        facts.put("months.ap", months(locale, TextStyle.SHORT));
        facts.put("days", days(locale, TextStyle.FULL_STANDALONE));
        facts.put("days.short", days(locale, TextStyle.SHORT_STANDALONE));
        String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        facts.put("am", halves[0]);
        facts.put("AM", halves[0]);
        facts.put("pm", halves[1]);
        facts.put("PM", halves[1]);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        facts.put("DECIMAL_SEPARATOR", String.valueOf(symbols.getDecimalSeparator()));
        facts.put("THOUSAND_SEPARATOR", String.valueOf(symbols.getGroupingSeparator()));
        facts.put("NUMBER_GROUPING", "3");
        facts.put(
                "FIRST_DAY_OF_WEEK",
                String.valueOf(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7));
        return Map.copyOf(facts);
    }

    private static String months(Locale locale, TextStyle style) {
        return joined(Month.values(), month -> month.getDisplayName(style, locale));
    }

    private static String days(Locale locale, TextStyle style) {
        return joined(DayOfWeek.values(), day -> day.getDisplayName(style, locale));
    }

    private static <T> String joined(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining("|"));
    }
}
