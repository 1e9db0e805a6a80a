package dev.musette.template.filters;

import dev.musette.template.Context;
import dev.musette.template.FilterDefinition;
import dev.musette.template.FilterDefinition.Arity;
import dev.musette.template.Library;
import dev.musette.template.Numbers;
import dev.musette.template.PythonText;
import dev.musette.template.PythonValues;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `default`, `yesno`, `pluralize`: one text or another.
final class LogicFilters {
    private LogicFilters() {}

    static void register(Library library) {
        library.filter("default", (value, other) -> PythonValues.isTrue(value) ? value : other)
                .filter("default_if_none", (value, other) -> value == null ? other : value)
                .filter(
                        "yesno",
                        FilterDefinition.of(Arity.OPTIONAL, LogicFilters::yesNo).optional(null))
                .filter(
                        "pluralize",
                        FilterDefinition.of(Arity.OPTIONAL, (value, suffix, _) -> pluralize(value, suffix))
                                .optional("s"))
                .filter("pprint", FilterDefinition.of(PrettyText::of).safe());
    }

    /// The site's own words before the framework's.
    private static String yesNoMaybe(Context context) {
        String english = "yes,no,maybe";
        String translated = context.translate(null, english);
        return translated.equals(english) ? context.language().words().text("yes.no.maybe") : translated;
    }

    private static @Nullable Object yesNo(@Nullable Object value, @Nullable Object given, Context context) {
        String words = given == null ? yesNoMaybe(context) : PythonText.str(given);
        String[] choices = words.split(",", -1);
        if (choices.length < 2) {
            return value;
        }
        if (value == null) {
            return choices.length == 3 ? choices[2] : choices[1];
        }
        return PythonValues.isTrue(value) ? choices[0] : choices[1];
    }

    private static String pluralize(@Nullable Object value, @Nullable Object suffix) {
        String text = PythonText.str(suffix);
        String[] suffixes = (text.contains(",") ? text : "," + text).split(",", -1);
        if (suffixes.length > 2) {
            return "";
        }
        Double number = Numbers.toDouble(value);
        if (number != null) {
            return number == 1 ? suffixes[0] : suffixes[1];
        }
        return switch (value) {
            case Collection<?> items -> items.size() == 1 ? suffixes[0] : suffixes[1];
            case Map<?, ?> map -> map.size() == 1 ? suffixes[0] : suffixes[1];
            case null, default -> "";
        };
    }
}
