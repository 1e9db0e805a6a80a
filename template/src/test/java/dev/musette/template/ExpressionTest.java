package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{{ 5 }}, 5",
                "{{ -7 }}, -7",
                "{{ 2.0 }}, 2.0",
                "{{ 1e16 }}, 10000000000000000",
                "{{ 1. }}, ``",
                "{{ 123456789012345678901234567890 }}, 123456789012345678901234567890",
                "{{ 'a' }}, a",
                "{{ \"<b>\" }}, <b>",
                "{{ 'it\\'s' }}, it's",
                "{{ _('100%') }}, 100%%",
                "{{ True }}{{ False }}{{ None }}, TrueFalseNone"
            })
    void literals(String source, String page) {
        given(source).renders(page);
    }

    @Test
    void valuesAreEscapedAndLiteralsAreNot() {
        given("{{ a }}").with("a", "<b>&'\"</b>").renders("&lt;b&gt;&amp;&#x27;&quot;&lt;/b&gt;");
        given("{{ a }}").with("a", SafeText.of("<b>")).renders("<b>");
        given("{{ missing|default:'<b>' }}{{ a|default:b }}")
                .with("a", "")
                .with("b", "<")
                .renders("<b>&lt;");
        given("{{ a }}").options(o -> o.autoescape(false)).with("a", "<").renders("<");
    }

    @Test
    void scalarsAreWrittenAsPythonWritesThem() {
        given("{{ t }} {{ n }} {{ d }} {{ f }} {{ l }}")
                .with("t", true)
                .with("n", null)
                .with("d", new BigDecimal("1.50"))
                .with("f", 1e-7)
                .with("l", java.util.Arrays.asList("a", 1, null, 1e-7))
                .renders("True None 1.50 0.0000001 [&#x27;a&#x27;, 1, None, 1e-07]");
    }

    @Test
    void missingIsEmptyAndGoesThroughFilters() {
        given("[{{ a }}{{ a.b }}{{ a|default:'x' }}]").renders("[x]");
    }

    @Test
    void stringIfInvalidIsWrittenInsteadAndSkipsFilters() {
        given("{{ a.b|default:'x' }}").options(o -> o.stringIfInvalid("?%s?")).renders("?a.b?");
        given("{{ a|upper }}").options(o -> o.stringIfInvalid("no")).renders("no");
        given("{{ a|default:'x' }}")
                .with("a", null)
                .options(o -> o.stringIfInvalid("no"))
                .renders("x");
    }

    @Test
    void aMissingArgumentIsAnError() {
        VariableDoesNotExist error = given("{{ 'a'|cut:b }}").fails(VariableDoesNotExist.class);
        assertThat(error.problem()).isEqualTo("The variable 'b' does not exist.");
    }

    @Test
    void filtersFollowEachOtherWithSpacesAroundTheBar() {
        given("{{ a | cut:' ' | upper }}").with("a", "x y").renders("XY");
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        given("{{ a b }}").isRefused("Could not parse the remainder ' b' of 'a b'.");
        given("{{ a| }}").isRefused("Could not parse the remainder '|' of 'a|'.");
        given("{{ |upper }}").isRefused("There is no variable before the first filter of '|upper'.");
        given("{{ a.0[1] }}").isRefused("Could not parse the remainder '[1]' of 'a.0[1]'.");
        given("{{ a|nope }}").isRefused("Invalid filter: 'nope'. Did you forget to register or load it?");
        given("{{ a|cut }}").isRefused("The filter 'cut' needs an argument: cut:value");
        given("{{ a|upper:1 }}").isRefused("The filter 'upper' takes no argument.");
        given("{{ a._b }}").isRefused("Variables and attributes may not begin with underscores: 'a._b'.");
    }

    @Test
    void theCaretPointsAtTheFilter() {
        assertThat(given("x\n<h1>{{ title|uper }}</h1>").fails(TemplateSyntaxError.class))
                .hasMessage("""
                        Invalid filter: 'uper'. Did you mean 'upper'?
                          at page:2:14
                            2 | <h1>{{ title|uper }}</h1>
                              |              ^""");
    }

    @Test
    void innerScopesHideOuterOnes() {
        given("{% with a=2 %}{{ a }}{% with a=3 b=a %}{{ a }}{{ b }}{% endwith %}{% endwith %}{{ a }}")
                .with("a", 1)
                .renders("2321");
    }

    @Test
    void mapsAreReadByKeyBeforeTheirOwnNames() {
        given("{{ d.items }} {{ d.k }} {{ d.1 }}")
                .with("d", Map.of("items", "shadow", "k", "v", 1, "one"))
                .renders("shadow v one");
    }
}
