package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateDoesNotExist;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateSyntaxError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialTagTest {
    private static final String CARD = "{% partialdef card %}[{{ x }}]{% endpartialdef %}";

    @Test
    void aPartIsRenderedWhereItIsNamed() {
        given("a" + CARD + "b{% partial card %}{% partial card %}")
                .with("x", "<")
                .renders("ab[&lt;][&lt;]");
        given("{% partial card %}" + CARD).with("x", 1).renders("[1]");
        given("{% for x in 'ab' %}{% partial card %}{% endfor %}{% partialdef card %}{{ x }}{% endpartialdef card %}")
                .renders("ab");
    }

    @Test
    void anInlinePartIsRenderedWhereItStandsToo() {
        given("{% partialdef card inline %}{{ x }}{% endpartialdef %}{% partial card %}")
                .with("x", 1)
                .renders("11");
    }

    @Test
    void partsMayHoldParts() {
        given("{% partialdef a %}({% partialdef b inline %}B{% endpartialdef b %}){% endpartialdef a %}"
                        + "{% partial b %}{% partial a %}")
                .renders("B(B)");
    }

    @Test
    void stateBeginsAnewInEachUse() {
        given("{% partialdef c %}{% cycle 'a' 'b' %}{% endpartialdef %}{% partial c %}{% partial c %}")
                .renders("aa");
    }

    @Test
    void aTemplateThatExtendsMayUseItsOwn() {
        given("{% extends 'base' %}" + CARD + "{% block b %}{% partial card %}{% endblock %}")
                .and("base", "<{% block b %}{% endblock %}>")
                .with("x", 1)
                .renders("<[1]>");
        given("{% extends 'base' %}{% block b %}{% partial card %}{% endblock %}")
                .and("base", CARD + "{% block b %}{% endblock %}")
                .fails(TemplateSyntaxError.class);
    }

    @Test
    void includeFindsAPartByItsName() {
        given("{% include 'cards#card' with x=2 %}{% include name %}")
                .and("cards", "outside" + CARD)
                .with("name", "cards#card")
                .with("x", 1)
                .renders("[2][1]");
        given("{% include names %}")
                .and("cards", CARD)
                .with("names", List.of("cards#gone", "cards#card"))
                .renders("[]");
    }

    @Test
    void theEngineFindsAPartByItsName() {
        TemplateEngine engine =
                new TemplateEngine(EngineOptions.defaults().templates(Map.of("page", "out" + CARD, "plain", "x")));
        assertThat(engine.template("page#card").render(Map.of("x", 1))).isEqualTo("[1]");
        assertThat(engine.template("page#card").name()).isEqualTo("page#card");
        assertThat(engine.template("page#").render(Map.of())).isEqualTo("out");
        assertThatThrownBy(() -> engine.template("page#gone"))
                .isInstanceOf(TemplateDoesNotExist.class)
                .hasMessageContaining("(has no partial 'gone')");
        assertThatThrownBy(() -> engine.template("plain#card")).isInstanceOf(TemplateDoesNotExist.class);
        assertThatThrownBy(() -> engine.template("gone#card")).isInstanceOf(TemplateDoesNotExist.class);
    }

    @Test
    void errorsInAPartHaveTheirPlace() {
        assertThat(given("{% partial a %}\n{% partialdef a %}\n {% partial b %}\n{% endpartialdef %}")
                        .fails(TemplateSyntaxError.class))
                .hasMessage(
                        "This template defines no partial 'b'.\n  at page:3:2\n    3 |  {% partial b %}\n      |  ^");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% partialdef %}{% endpartialdef %}").isRefused("'partialdef' needs a name.");
        given("{% partialdef a loud %}{% endpartialdef %}")
                .isRefused("'partialdef' is written: partialdef name, or partialdef name inline.");
        given("{% partialdef a %}")
                .isRefused("This tag is not closed. Looking for one of: endpartialdef, endpartialdef a.");
        given("{% partialdef a %}{% endpartialdef b %}")
                .isRefused("Invalid block tag: 'endpartialdef b', expected 'endpartialdef' or 'endpartialdef a'.");
        given(CARD + CARD).isRefused("The partial 'card' is defined more than once.");
        given("{% partial %}").isRefused("'partial' needs exactly one argument: the name of a part of this template.");
        assertThat(given("{% partial gone %}").fails(TemplateSyntaxError.class).problem())
                .isEqualTo("This template defines no partial 'gone'.");
    }
}
