package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.EngineOptions;
import dev.musette.template.Given;
import dev.musette.template.TemplateDoesNotExist;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateError;
import dev.musette.template.TemplateSyntaxError;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncludeTagTest {
    private static Given site(String page) {
        return given(page).and("part", "P[{{ x }}{{ y }}]").with("x", "X").with("y", "<Y>");
    }

    @Test
    void thePartSeesThePagesVariables() {
        site("{% include 'part' %}{% include \"part\" %}").renders("P[X&lt;Y&gt;]P[X&lt;Y&gt;]");
    }

    @Test
    void withAddsVariablesAndOnlyTakesThePagesAway() {
        site("{% include 'part' with x=1 %}{{ x }}").renders("P[1&lt;Y&gt;]X");
        site("{% include 'part' with x=y only %}").renders("P[&lt;Y&gt;]");
        site("{% include 'part' only %}").renders("P[]");
    }

    @Test
    void theNameMayBeAVariableATemplateOrAChoice() {
        site("{% include name %}").with("name", "part").renders("P[X&lt;Y&gt;]");
        site("{% include name %}").with("name", List.of("gone", "part")).renders("P[X&lt;Y&gt;]");
        var engine = new TemplateEngine(EngineOptions.defaults());
        site("{% include t %}").with("t", engine.compile("T{{ x }}")).renders("TX");
    }

    @Test
    void whatThePartSetsStaysInIt() {
        given("{% include 'p' %}[{{ q }}]")
                .and("p", "{% firstof 'v' as q %}{{ q }}")
                .renders("v[]");
    }

    @Test
    void aPartMayExtendAndItsBlocksAreItsOwn() {
        given("{% extends 'base' %}{% block a %}page{% include 'ext' %}{% endblock %}")
                .and("base", "{% block a %}{% endblock %}")
                .and("ext", "{% extends 'frame' %}{% block a %}ext{% endblock %}")
                .and("frame", "({% block a %}{% endblock %})")
                .renders("page(ext)");
    }

    @Test
    void namesMayBeRelative() {
        given("{% include './sub/a' %}")
                .and("sub/a", "a{% include '../b' %}")
                .and("b", "b")
                .renders("ab");
    }

    @Test
    void aMissingPartListsThePlacesTried() {
        TemplateDoesNotExist error = given("\n{% include 'gone' %}").fails(TemplateDoesNotExist.class);
        assertThat(error.name()).isEqualTo("gone");
        assertThat(error.tried()).singleElement().asString().endsWith(": gone (no such template)");
        assertThat(error.place()).hasToString("page:2:1");
        assertThat(given("{% include missing %}")
                        .fails(TemplateDoesNotExist.class)
                        .problem())
                .isEqualTo("No template name was given.");
    }

    @Test
    void anErrorInThePartNamesThePart() {
        TemplateSyntaxError error =
                given("{% include 'p' %}").and("p", "\n{% nope %}").fails(TemplateSyntaxError.class);
        assertThat(error.place()).hasToString("p:2:1");
    }

    @Test
    void aPartThatIncludesItselfEndsInAnErrorNotInAnOverflow() {
        TemplateError error = given("{% if true %}{% include 'page' %}{% endif %}")
                .with("true", true)
                .fails(TemplateError.class);
        assertThat(error.problem())
                .isEqualTo(
                        "Templates and blocks nest more than 100 deep here: does one include itself without an end?");
    }

    @Test
    void recursionWithAnEndIsFine() {
        record Tree(String name, List<Tree> children) {}
        given("{% include 'tree' with node=root %}")
                .and(
                        "tree",
                        "{{ node.name }}({% for c in node.children %}{% include 'tree' with node=c %}{% endfor %})")
                .with("root", new Tree("a", List.of(new Tree("b", List.of()), new Tree("c", List.of()))))
                .renders("a(b()c())");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% include %}").isRefused("'include' needs an argument: the name of the template to include.");
        given("{% include 'a' foo %}").isRefused("Unknown argument for 'include': 'foo'.");
        given("{% include 'a' with %}").isRefused("'with' in 'include' needs at least one name=value.");
        given("{% include 'a' only only %}").isRefused("The option 'only' stands twice in this 'include'.");
    }
}
