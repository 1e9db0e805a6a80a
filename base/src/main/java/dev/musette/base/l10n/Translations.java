package dev.musette.base.l10n;

import org.jspecify.annotations.Nullable;

/// A catalogue: what texts are called in a language. Threads share it.
public interface Translations {
    /// The catalogue that has nothing: every text stays as it is.
    Translations NONE = new Translations() {
        @Override
        public @Nullable String find(Language language, @Nullable String context, String text) {
            return null;
        }

        @Override
        public @Nullable String findPlural(
                Language language, @Nullable String context, String singular, String plural, long count) {
            return null;
        }
    };

    /// The text in the language, or null if the catalogue does not have it.
    ///
    /// @param context tells apart what is one text in the code and several in other languages: `may` the month and
    ///     `may` the verb; null where there is none
    @Nullable String find(Language language, @Nullable String context, String text);

    /// The form of the text that goes with the count, or null if the catalogue does not have it.
    @Nullable String findPlural(Language language, @Nullable String context, String singular, String plural, long count);

    /// The text in the language, or the text itself.
    default String translate(Language language, @Nullable String context, String text) {
        String found = find(language, context, text);
        return found == null ? text : found;
    }

    /// The form of the text that goes with the count in the language, or the singular for one and the plural else.
    default String translatePlural(
            Language language, @Nullable String context, String singular, String plural, long count) {
        String found = findPlural(language, context, singular, plural, count);
        return found != null ? found : count == 1 ? singular : plural;
    }
}
