package dev.musette.template.i18n;

import static dev.musette.template.i18n.German.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.Given;
import dev.musette.template.TemplateError;
import org.junit.jupiter.api.Test;

class TranslateTagTest {
    @Test
    void aTextIsWrittenInThePagesLanguage() {
        page("{% translate 'Hello' %} {% trans \"Hello\" %} {% trans 'Good bye' %}")
                .renders("Hallo Hallo Good bye");
        page("{% language 'fr' %}{% trans 'Hello' %}{% endlanguage %}").renders("Hello");
    }

    @Test
    void aVariableIsTranslatedBeforeItsFilters() {
        page("{% trans greeting|upper %}").with("greeting", "Hello").renders("HALLO");
        page("{% trans missing %}|").renders("|");
        page("{% trans missing|default:'-' %}").renders("-");
    }

    @Test
    void aVariableIsEscapedAndALiteralIsNot() {
        page("{% trans '<b>' %}{% trans b %}").with("b", "<b>").renders("<b>&lt;b&gt;");
    }

    @Test
    void theContextTellsTextsApart() {
        page("{% trans 'May' %} {% trans 'May' context 'verb' %} {% trans 'May' context c %}")
                .with("c", "verb")
                .renders("Mai darf darf");
        page("{% trans 'May' context '' %}").renders("Mai");
    }

    @Test
    void noopLeavesTheTextAsItIs() {
        page("{% trans 'Hello' noop %}").renders("Hello");
        page("{% trans 'Hello' noop as t %}[{{ t }}]").renders("[Hello]");
    }

    @Test
    void theTextMayBecomeAVariable() {
        page("{% trans 'Hello' as t %}[{{ t }}]").renders("[Hallo]");
        page("{% trans b as t %}[{{ t }}]").with("b", "<b>").renders("[&lt;b&gt;]");
        page("{% autoescape off %}{% trans b as t %}{% endautoescape %}[{{ t }}]")
                .with("b", "<b>")
                .renders("[&lt;b&gt;]");
    }

    @Test
    void percentSignsStandTwiceInTheCatalogueAlone() {
        page("{% trans '100%' %} {% trans '%s %(a)s' %}").renders("alles % %s %(a)s");
    }

    @Test
    void whatIsNoTextFails() {
        TemplateError error = page("{% trans n %}").with("n", 7).fails(TemplateError.class);
        assertThat(error.problem()).isEqualTo("Only text can be translated, and 'n' is a Integer.");
        assertThat(error.place()).hasToString("page:1:16");
        assertThat(page("{% trans None %}").fails(TemplateError.class).problem())
                .isEqualTo("Only text can be translated, and 'None' is None.");
    }

    @Test
    void literalsInExpressionsAreTranslatedWhereTheyStand() {
        page("{{ _('Hello') }} {{ _(\"Hello\")|upper }} {{ x|default:_('Hello') }}")
                .renders("Hallo HALLO Hallo");
        page("{% language 'fr' %}{{ _('Hello') }}{% endlanguage %} {{ _('Hello') }}")
                .renders("Hello Hallo");
        page("{% if _('Hello') == 'Hallo' %}yes{% endif %}").renders("yes");
        page("{{ _('100%') }}").renders("alles %%");
        page("{{ _('<i>') }}").renders("<i>");
    }

    @Test
    void yesnoAsksTheCatalogueAndKnowsSomeLanguages() {
        page("{{ True|yesno }} {{ None|yesno }}").renders("jo mal sehen");
        Given.given("{{ False|yesno }}")
                .options(o -> o.language(dev.musette.base.l10n.Language.of("de-at")))
                .renders("Nein");
        Given.given("{{ False|yesno }}").renders("no");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        page("{% trans %}").isRefused("'trans' needs at least one argument: the text.");
        page("{% trans 'x' loud %}")
                .isRefused("Unknown argument for 'trans': 'loud'. There are: noop, context \"...\", as variable.");
        page("{% translate 'x' noop noop %}").isRefused("The option 'noop' stands twice in this 'translate'.");
        page("{% trans 'x' as %}").isRefused("The option 'as' of 'trans' needs an argument.");
        page("{% trans 'x' context %}").isRefused("The option 'context' of 'trans' needs an argument.");
        page("{% trans 'x' context as v %}").isRefused("The option 'context' needs a text, and 'as' follows it.");
    }
}
