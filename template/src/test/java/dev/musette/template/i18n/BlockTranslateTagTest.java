package dev.musette.template.i18n;

import static dev.musette.template.i18n.German.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import dev.musette.template.TemplateSyntaxError;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTranslateTagTest {
    private static final String CATS =
            "{% blocktranslate count n=cats %}one cat{% plural %}{{ n }} cats{% endblocktranslate %}";

    @Test
    void aTextWithVariablesIsWrittenInThePagesLanguage() {
        page("{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}")
                .with("name", "<Zoë>")
                .renders("Hallo &lt;Zoë&gt;");
        page("{% blocktrans %}Bye {{ name }}{% endblocktrans %}")
                .with("name", "Zoë")
                .renders("Bye Zoë");
    }

    @Test
    void withAndCountSetVariablesForTheTextAlone() {
        page("{% blocktrans with name=user|upper %}Hello {{ name }}{% endblocktrans %}[{{ name }}]")
                .with("user", "zoë")
                .renders("Hallo ZOË[]");
        page("{% blocktrans with user as name and x as y %}Hello {{ name }}{% endblocktrans %}")
                .with("user", "Zoë")
                .renders("Hallo Zoë");
        page("{% blocktrans with n=1 count l|length as c %}{{ n }}{% plural %}{{ n }}:{{ c }}{% endblocktrans %}[{{ c }}]")
                .with("l", List.of(1, 2))
                .renders("1:2[]");
    }

    @Test
    void theCountChoosesTheForm() {
        page(CATS).with("cats", 1).renders("eine Katze");
        page(CATS).with("cats", 3).renders("3 Katzen");
        page(CATS).with("cats", 1.4).renders("eine Katze");
        page("{% language 'fr' %}" + CATS + "{% endlanguage %}").with("cats", 1).renders("one cat");
        page("{% language 'fr' %}" + CATS + "{% endlanguage %}")
                .with("cats", 1.4)
                .renders("1,4 cats");
        page("{% language 'fr' %}" + CATS + "{% endlanguage %}").with("cats", 0).renders("0 cats");
        page("{% blocktrans count n=True %}a{% plural %}b{% endblocktrans %}").renders("a");
    }

    @Test
    void withoutAPluralTheCountIsNotAsked() {
        page("{% blocktrans count n=x %}Hello{% plural %}{% endblocktrans %}").renders("Hallo");
    }

    @Test
    void theContextTellsTextsApart() {
        page("{% blocktrans context 'verb' %}May{% endblocktrans %}").renders("darf");
        page("{% blocktrans context 'old' count n=2 %}one cat{% plural %}{{ n }} cats{% endblocktrans %}")
                .renders("2 Miezen");
    }

    @Test
    void percentSignsAndMarkupStayAsTheyAre() {
        page("{% blocktrans %}100% of <{{ what }}>{% endblocktrans %}")
                .with("what", SafeText.of("<i>"))
                .renders("<<i>> zu 100%");
        page("{% blocktrans %}%s %(x)s %%{% endblocktrans %}").renders("%s %(x)s %%");
    }

    @Test
    void aTrimmedTextIsOneLine() {
        page("{% blocktrans trimmed %}\n  one\r\n\n  line\n{% endblocktrans %}|")
                .renders("eine Zeile|");
        page("{% blocktrans %}\n  one\n  line\n{% endblocktrans %}|").renders("\n  one\n  line\n|");
    }

    @Test
    void theTextMayBecomeAVariable() {
        page("{% blocktrans asvar t %}Hello {{ name }}{% endblocktrans %}[{{ t }}]")
                .with("name", "<")
                .renders("[Hallo &lt;]");
    }

    @Test
    void aVariableThatIsNotThereIsEmptyAndOneWithAFilterIsNone() {
        page("{% blocktrans %}[{{ gone }}{{ name|upper }}]{% endblocktrans %}")
                .with("name", "x")
                .renders("[]");
        page("{% blocktrans %}[{{ gone }}]{% endblocktrans %}")
                .options(o -> o.stringIfInvalid("<%s?>"))
                .renders("[&lt;gone?&gt;]");
        page("{% blocktrans %}[{{ none }}]{% endblocktrans %}")
                .with("none", null)
                .renders("[None]");
    }

    @Test
    void aTranslationWithAVariableThatDoesNotExistIsNotUsed() {
        page("{% blocktrans %}broken {{ name }}{% endblocktrans %}")
                .with("name", "x")
                .renders("broken x");
    }

    @Test
    void aCountThatIsNoNumberFails() {
        TemplateSyntaxError error = page(CATS).with("cats", "many").fails(TemplateSyntaxError.class);
        assertThat(error.problem()).isEqualTo("The count 'n' of 'blocktranslate' must be a number.");
        assertThat(error.place()).hasToString("page:1:16");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        page("{% blocktrans %}a{% if x %}b{% endif %}{% endblocktrans %}")
                .isRefused("No other tag may stand in 'blocktrans', and here stands {% if x %}.");
        page("{% blocktrans %}a{# c #}{% endblocktrans %}")
                .isRefused("No other tag may stand in 'blocktrans', and here stands {# c #}.");
        page("{% blocktrans count n=1 %}a{% endblocktrans %}")
                .isRefused("No other tag may stand in 'blocktrans', and here stands {% endblocktrans %}.");
        page("{% blocktrans %}a{% plural %}b{% endblocktrans %}")
                .isRefused("No other tag may stand in 'blocktrans', and here stands {% plural %}.");
        page("{% blocktrans %}a").isRefused("The template ends within this tag.");
        page("{% blocktrans with %}{% endblocktrans %}")
                .isRefused("'with' in 'blocktrans' needs at least one name=value.");
        page("{% blocktrans count a=1 b=2 %}{% plural %}{% endblocktrans %}")
                .isRefused("'count' in 'blocktrans' needs exactly one name=value.");
        page("{% blocktrans context %}{% endblocktrans %}")
                .isRefused("The option 'context' of 'blocktrans' needs an argument.");
        page("{% blocktrans asvar %}{% endblocktrans %}")
                .isRefused("The option 'asvar' of 'blocktrans' needs an argument.");
        page("{% blocktrans trimmed trimmed %}{% endblocktrans %}")
                .isRefused("The option 'trimmed' stands twice in this 'blocktrans'.");
        page("{% blocktrans loud %}{% endblocktrans %}").isRefused("Unknown argument for 'blocktrans': 'loud'.");
    }
}
