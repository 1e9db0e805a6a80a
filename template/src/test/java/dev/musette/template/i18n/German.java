package dev.musette.template.i18n;

import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.Translations;
import dev.musette.template.Given;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A catalogue of a few German texts.
final class German implements Translations {
    private static final Language GERMAN = Language.of("de");

    private static final Map<String, String> TEXTS = Map.of(
            "Hello", "Hallo",
            "Hello %(name)s", "Hallo %(name)s",
            "one line", "eine Zeile",
            "100%% of <%(what)s>", "<%(what)s> zu 100%%",
            "May", "Mai",
            "100%%", "alles %%",
            "French", "Französisch",
            "broken %(name)s", "kaputt %(nam)s",
            "yes,no,maybe", "jo,nee,mal sehen");

    static Given page(String source) {
        return Given.given("{% load i18n %}" + source)
                .options(o -> o.translations(new German()).language(GERMAN));
    }

    @Override
    public @Nullable String find(Language language, @Nullable String context, String text) {
        if (!language.equals(GERMAN)) {
            return null;
        }
        return "verb".equals(context) && text.equals("May") ? "darf" : context == null ? TEXTS.get(text) : null;
    }

    @Override
    public @Nullable String findPlural(
            Language language, @Nullable String context, String singular, String plural, long count) {
        if (!language.equals(GERMAN) || !singular.equals("one cat")) {
            return null;
        }
        String cats = "old".equals(context) ? "Miezen" : "Katzen";
        return count == 1 ? "eine Katze" : "%(n)s " + cats;
    }
}
