package dev.musette.template.i18n;

import static dev.musette.template.i18n.German.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Context;
import dev.musette.base.l10n.Language;
import dev.musette.template.EngineOptions;
import dev.musette.template.Pair;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageNamesTest {
    @Test
    void thePagesLanguage() {
        page("{% get_current_language as l %}{% get_current_language_bidi as b %}{{ l }} {{ b }}")
                .renders("de False");
        page("{% language code %}{% get_current_language as l %}{% get_current_language_bidi as b %}{{ l }} {{ b }}"
                        + "{% endlanguage %}{% get_current_language as l %} {{ l }}")
                .with("code", "AR_dz")
                .renders("ar-dz True de");
        page("{% language None %}{% get_current_language as l %}{{ l }}{% endlanguage %}")
                .renders("en-us");
    }

    @Test
    void theLanguageThatWasChosenForTheRequest() {
        var template = new TemplateEngine(EngineOptions.defaults())
                .compile("{% load i18n %}{% get_current_language as l %}{{ l }}");
        Context request = Context.root();
        Language.activate(request, Language.of("pt-br"));
        assertThat(request.call(() -> template.render(Map.of()))).isEqualTo("pt-br");
        assertThat(template.render(Map.of())).isEqualTo("en-us");
    }

    @Test
    void theSitesLanguages() {
        page("{% get_available_languages as all %}{{ all }}")
                .options(o -> o.languages(List.of(Language.of("fr"), Language.of("pt-br"))))
                .renders(
                        "[(&#x27;fr&#x27;, &#x27;Französisch&#x27;), (&#x27;pt-br&#x27;, &#x27;Brazilian Portuguese&#x27;)]");
        page("{% get_available_languages as all %}{{ all|length }}").renders("99");
    }

    @Test
    void whatIsKnownOfALanguage() {
        page("{% get_language_info for c as i %}{{ i.code }} {{ i.name }} {{ i.name_local }} {{ i.name_translated }}"
                        + " {{ i.bidi }}")
                .with("c", "fr")
                .renders("fr French français Französisch False");
        page("{% get_language_info for 'de-at' as i %}{{ i.code }}").renders("de");
        page("{% get_language_info_list for l as all %}{% for i in all %}{{ i.code }} {% endfor %}")
                .with("l", List.of("he", new Pair("pt-br", "?"), List.of("zh-tw")))
                .renders("he pt-br zh-hant ");
    }

    @Test
    void theFilters() {
        page("{{ 'fr'|language_name }} {{ 'fr'|language_name_local }} {{ 'fr'|language_name_translated }}")
                .renders("French français Französisch");
        page("{{ 'fa'|language_bidi }} {{ 'fr'|language_bidi }}").renders("True False");
        assertThat(page("{{ 'xx'|language_name }}").fails(TemplateError.class).problem())
                .isEqualTo("No language has the code 'xx', or the first part of it.");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        page("{% get_current_language %}")
                .isRefused("'get_current_language' is written: get_current_language as variable.");
        page("{% get_available_languages for x %}")
                .isRefused("'get_available_languages' is written: get_available_languages as variable.");
        page("{% get_language_info for 'de' %}")
                .isRefused("'get_language_info' is written: get_language_info for value as variable.");
        page("{% language %}x{% endlanguage %}")
                .isRefused("'language' needs exactly one argument: the code of a language.");
        page("{% language 'de' 'fr' %}x{% endlanguage %}")
                .isRefused("'language' needs exactly one argument: the code of a language.");
        assertThat(page("{% get_language_info_list for 5 as x %}")
                        .fails(TemplateError.class)
                        .problem())
                .isEqualTo("'get_language_info_list' needs a list of languages.");
    }
}
