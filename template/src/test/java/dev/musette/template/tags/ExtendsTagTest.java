package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.EngineOptions;
import dev.musette.template.Given;
import dev.musette.template.TemplateDoesNotExist;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateSyntaxError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtendsTagTest {
    private static Given site(String page) {
        return given(page)
                .and("base", "<{% block a %}base-a{% endblock %}|{% block b %}base-b{% endblock b %}>")
                .and("mid", "{% extends 'base' %}{% block a %}mid({{ block.super }}){% endblock %}")
                .and("sub/child", "{% extends '../base' %}{% block a %}sub{% endblock %}")
                .and("sub/leaf", "{% extends './child' %}");
    }

    @Test
    void blocksReplaceThoseOfTheBase() {
        site("{% extends 'base' %} ignored {% block b %}mine{% endblock %}").renders("<base-a|mine>");
        site("{% extends 'base' %}").renders("<base-a|base-b>");
    }

    @Test
    void superIsTheBlockOfTheNextTemplate() {
        site("{% extends 'mid' %}{% block a %}page({{ block.super }}){% endblock %}")
                .renders("<page(mid(base-a))|base-b>");
    }

    @Test
    void superIsSafeAndMayBeUsedTwice() {
        given("{% extends 'b' %}{% block x %}{{ block.super }}{{ block.super|lower }}{% endblock %}")
                .and("b", "{% block x %}<B>{{ v }}{% endblock %}")
                .with("v", "<")
                .renders("<B>&lt;<b>&lt;");
    }

    @Test
    void blocksInLoopsSeeTheLoopsVariables() {
        given("{% extends 'b' %}{% block row %}[{{ i }}]{% endblock %}")
                .and("b", "{% for i in l %}{% block row %}{{ i }}{% endblock %}{% endfor %}")
                .with("l", List.of(1, 2))
                .renders("[1][2]");
    }

    @Test
    void innerBlocksOfTheBaseMayBeReplacedAlone() {
        given("{% extends 'b' %}{% block inner %}new{% endblock %}")
                .and("b", "{% block outer %}o({% block inner %}i{% endblock %}){% endblock %}")
                .renders("o(new)");
    }

    @Test
    void namesMayBeRelative() {
        site("{% extends 'sub/leaf' %}{% block b %}leaf{% endblock %}").renders("<sub|leaf>");
    }

    @Test
    void theParentMayBeAVariableOrATemplate() {
        site("{% extends name %}{% block b %}v{% endblock %}")
                .with("name", "mid")
                .renders("<mid(base-a)|v>");
        var engine = new TemplateEngine(EngineOptions.defaults());
        site("{% extends name %}{% block x %}v{% endblock %}")
                .with("name", engine.compile("[{% block x %}{% endblock %}]"))
                .renders("[v]");
    }

    @Test
    void aTemplateMayExtendItsNameInTheNextPlace() {
        var engine = new TemplateEngine(EngineOptions.defaults()
                .templates(Map.of("t", "{% extends 't' %}{% block a %}site({{ block.super }}){% endblock %}"))
                .templates(Map.of("t", "lib:{% block a %}lib{% endblock %}")));
        assertThat(engine.template("t").render(Map.of())).isEqualTo("lib:site(lib)");
    }

    @Test
    void extendingEachOtherEnds() {
        TemplateDoesNotExist error = given("{% extends 'other' %}")
                .and("other", "{% extends 'page' %}")
                .fails(TemplateDoesNotExist.class);
        assertThat(error.tried()).hasSize(1);
        assertThat(error.tried().getFirst()).endsWith("page (it is being extended)");
    }

    @Test
    void aVariableThatNamesNothingIsAnError() {
        assertThat(given("{% extends name %}").fails(TemplateSyntaxError.class).problem())
                .isEqualTo("'extends' got no template's name from 'name': it is ''.");
    }

    @Test
    void superWithoutAParentIsAnError() {
        assertThat(given("{% block a %}{{ block.super }}{% endblock %}")
                        .fails(TemplateSyntaxError.class)
                        .problem())
                .isEqualTo("'block.super' needs a template that this one extends; 'page' extends none.");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% if a %}{% endif %}{% extends 'base' %}")
                .isRefused("{% extends 'base' %} must be the first tag in 'page'.");
        given("{% extends 'a' %}{% extends 'b' %}")
                .isRefused("'extends' cannot appear more than once in the same template.");
        given("{% extends %}").isRefused("'extends' needs exactly one argument: a template's name or a variable.");
        given("{% block a %}{% endblock %}{% block a %}{% endblock %}")
                .isRefused("The block 'a' appears more than once.");
        given("{% block a %}{% endblock b %}")
                .isRefused("Invalid block tag: 'endblock b', expected 'endblock' or 'endblock a'.");
        given("{% block a b %}{% endblock %}").isRefused("'block' needs exactly one argument: its name.");
        given("{% extends '../x' %}")
                .isRefused("The relative name '../x' points outside the template directories of 'page'.");
        given("{% extends './page' %}").isRefused("The relative name './page' is that of this template itself.");
    }
}
