package dev.musette.base.l10n;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The framework's own words in a language: names of months, units of time, `yes`. Threads share it. What a language
/// has no word for is English.
///
/// The keys are those of the file `META-INF/musette/l10n/default.properties`.
///
/// ```java
/// Words words = Language.of("de").words();
/// words.at("months", 0);                     // Januar
/// words.text("today");                       // heute
/// words.counted("hour", 2);                  // %d Stunden
/// ```
public final class Words {
    private final Map<String, Phrase> phrases;

    private record Phrase(List<String> forms, PluralRule rule) {}

    private Words(Map<String, Phrase> phrases) {
        this.phrases = phrases;
    }

    static Words of(LanguageFile file) {
        Map<String, Phrase> phrases = new HashMap<>();
        collect(file, phrases);
        return new Words(Map.copyOf(phrases));
    }

    /// Words of the parent first, each with the rule of the file that it stands in.
    private static void collect(LanguageFile file, Map<String, Phrase> phrases) {
        LanguageFile parent = file.parent();
        if (parent != null) {
            collect(parent, phrases);
        }
        PluralRule rule = PluralRule.named(file.get("plural"));
        file.values().forEach((key, value) -> {
            if (key.indexOf('_') < 0) { // only names of formats have one
                phrases.put(key, new Phrase(List.of(value.split("\\|", -1)), rule));
            }
        });
        Phrase shortMonths = phrases.get("months.short");
        if (shortMonths != null) {
            List<String> titles = shortMonths.forms.stream().map(Words::title).toList();
            phrases.put("months.title", new Phrase(titles, rule));
        }
    }

    private static String title(String month) {
        int first = month.offsetByCodePoints(0, 1);
        return month.substring(0, first).toUpperCase(Locale.ROOT) + month.substring(first);
    }

    private Phrase phrase(String key) {
        Phrase phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("No language has a word '%s'.".formatted(key));
        }
        return phrase;
    }

    /// Whether there is a word of this key; those of `past.` and `future.` are only in languages that tell them from
    /// the plain ones.
    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /// The word.
    ///
    /// @throws IllegalArgumentException if no language has one of this key
    public String text(String key) {
        return phrase(key).forms.getFirst();
    }

    /// The form of the word that goes with a number; `%d` or `%s` in it stands for the number.
    ///
    /// @throws IllegalArgumentException if no language has a word of this key
    public String counted(String key, long number) {
        Phrase phrase = phrase(key);
        return phrase.forms.get(Math.min(phrase.rule.form(Math.abs(number)), phrase.forms.size() - 1));
    }

    /// The word at a place of a list, counted from 0: the months begin with January, the days with Monday.
    ///
    /// @throws IllegalArgumentException if no language has a list of this key
    public String at(String key, int index) {
        return phrase(key).forms.get(index);
    }
}
