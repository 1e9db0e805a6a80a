package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where the errors of a template are shown: its name, line and column, the line itself and a caret below the
/// place.
class PlacesTest {
    private static Arguments mistake(String source, String message) {
        return Arguments.of(source, message.stripTrailing());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("{{ }}", """
                        This variable tag is empty.
                          at page:1:1
                            1 | {{ }}
                              | ^
                        """),
                mistake("a {{ b c }}", """
                        Could not parse the remainder ' c' of 'b c'.
                          at page:1:7
                            1 | a {{ b c }}
                              |       ^
                        """),
                mistake("{{ a{{ a }}", """
                        Could not parse the remainder '{{ a' of 'a{{ a'.
                          at page:1:5
                            1 | {{ a{{ a }}
                              |     ^
                        """),
                mistake("a {{ b|nope }}", """
                        Invalid filter: 'nope'. Did you forget to register or load it?
                          at page:1:8
                            1 | a {{ b|nope }}
                              |        ^
                        """),
                mistake("a {{ b|upper:1 }}", """
                        The filter 'upper' takes no argument.
                          at page:1:8
                            1 | a {{ b|upper:1 }}
                              |        ^
                        """),
                mistake("a {{ b|default }}", """
                        The filter 'default' needs an argument: default:value
                          at page:1:8
                            1 | a {{ b|default }}
                              |        ^
                        """),
                mistake("a {{ 'b }}", """
                        Could not parse the remainder ''b' of ''b'.
                          at page:1:6
                            1 | a {{ 'b }}
                              |      ^
                        """),
                mistake("a {{ b._c }}", """
                        Variables and attributes may not begin with underscores: 'b._c'.
                          at page:1:6
                            1 | a {{ b._c }}
                              |      ^
                        """),
                mistake("a\n  {% nope %}", """
                        Invalid block tag: 'nope'. Did you forget to register or load this tag?
                          at page:2:3
                            2 |   {% nope %}
                              |   ^
                        """),
                mistake("a\n  {% %}", """
                        This block tag is empty.
                          at page:2:3
                            2 |   {% %}
                              |   ^
                        """),
                mistake("a\n  {% if b %}\nc", """
                        This tag is not closed. Looking for one of: elif, else, endif.
                          at page:2:3
                            2 |   {% if b %}
                              |   ^
                        """),
                mistake("{% if b %}\n{% endfor %}{% endif %}", """
                        Invalid block tag: 'endfor', expected 'elif' or 'else' or 'endif'. Did you forget to register or load this tag?
                          at page:2:1
                            2 | {% endfor %}{% endif %}
                              | ^
                        """),
                mistake("{% for b in c %}\r\n\t{% nope %}{% endfor %}", """
                        Invalid block tag: 'nope', expected 'empty' or 'endfor'. Did you forget to register or load this tag?
                          at page:2:2
                            2 |  {% nope %}{% endfor %}
                              |  ^
                        """),
                mistake("{% if b and %}{% endif %}", """
                        The condition ends too early: a value is missing.
                          at page:1:1
                            1 | {% if b and %}{% endif %}
                              | ^
                        """),
                mistake("{% for b of c %}{% endfor %}", """
                        'for' is written 'for x in list': there is no 'in' before the last word.
                          at page:1:1
                            1 | {% for b of c %}{% endfor %}
                              | ^
                        """),
                mistake("{% load nothing from cache %}", """
                        'nothing' is no tag and no filter of the library 'cache'.
                          at page:1:9
                            1 | {% load nothing from cache %}
                              |         ^
                        """),
                mistake("{% block a %}{% endblock %}\n{% block a %}{% endblock %}", """
                        The block 'a' appears more than once.
                          at page:2:10
                            2 | {% block a %}{% endblock %}
                              |          ^
                        """),
                mistake("é😀\t{{ x y }}", """
                        Could not parse the remainder ' y' of 'x y'.
                          at page:1:9
                            1 | é😀 {{ x y }}
                              |         ^
                        """));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsShownWhereItStands(String source, String message) {
        assertThat(given(source).fails(TemplateSyntaxError.class)).hasMessage(message);
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String name = "x".repeat(300);
        assertThat(given("{{ " + name + " y }}").fails(TemplateSyntaxError.class))
                .hasMessage("Could not parse the remainder ' y' of '" + name + " y'.\n  at page:1:304\n    1 | "
                        + "x".repeat(60) + " y }}\n      | " + " ".repeat(60) + "^");
    }

    @Test
    void aFailureInAnIncludedTemplateIsShownThere() {
        assertThat(given("ab\n{% include 'inner' %}")
                        .and("inner", "c\n {{ p.broken }}")
                        .with("p", new LookupTest.Post())
                        .fails(TemplateError.class))
                .hasMessage("""
                        dev.musette.template.LookupTest$Post.broken threw java.io.IOException.
                          at inner:2:2
                            2 |  {{ p.broken }}
                              |  ^
                          from page:2:1""");
        assertThat(given("ab\n{% include 'inner' %}").and("inner", "{% nope %}").fails(TemplateSyntaxError.class))
                .hasMessage("""
                        Invalid block tag: 'nope'. Did you forget to register or load this tag?
                          at inner:1:1
                            1 | {% nope %}
                              | ^
                          from page:2:1""");
    }

    @Test
    void aFailureInABlockIsShownInTheTemplateThatWroteIt() {
        assertThat(given("{% extends 'base' %}\n{% block a %}\n{{ p.broken }}{% endblock %}")
                        .and("base", "c\n {% block a %}{% endblock %}")
                        .with("p", new LookupTest.Post())
                        .fails(TemplateError.class))
                .hasMessage("""
                        dev.musette.template.LookupTest$Post.broken threw java.io.IOException.
                          at page:3:1
                            3 | {{ p.broken }}{% endblock %}
                              | ^
                          from base:2:2
                          from page:1:1""");
    }

    @Test
    void aTemplateThatIsMissingIsShownWhereItWasAskedFor() {
        TemplateDoesNotExist missing = given("ab\n{% include 'inner' %}").fails(TemplateDoesNotExist.class);
        assertThat(missing.name()).isEqualTo("inner");
        assertThat(missing.place()).hasToString("page:2:1");
        assertThat(given("a{% extends 'base' %}")
                        .fails(TemplateDoesNotExist.class)
                        .place())
                .hasToString("page:1:2");
    }

    @Test
    void aMissingParentOfAnIncludedTemplateShowsTheWayToIt() {
        TemplateDoesNotExist missing = given("ab\n{% if 1 %}{% include 'inner' %}{% endif %}")
                .and("inner", "{% extends 'gone' %}")
                .fails(TemplateDoesNotExist.class);
        assertThat(missing.tried()).hasSize(1);
        assertThat(missing.place()).hasToString("inner:1:1");
        assertThat(missing.outer()).extracting(TemplatePlace::toString).containsExactly("page:2:11");
        assertThat(missing.source())
                .isNotNull()
                .extracting(TemplateSource::text)
                .isEqualTo("{% extends 'gone' %}");
    }

    @Test
    void theWayOfAnEndlessRecursionIsCut() {
        TemplateError deep = given("{% include 'other' %}")
                .and("other", "{% include 'page' %}")
                .fails(TemplateError.class);
        assertThat(deep.outer()).hasSize(10);
    }

    @Test
    void theCaretStandsBelowTheWordThatIsMeant() {
        assertThat(given("{{ lowerx|uppe|upper:uppe }}")
                        .fails(TemplateSyntaxError.class)
                        .place())
                .hasToString("page:1:11");
        assertThat(given("{% load l %}").fails(TemplateSyntaxError.class).place())
                .hasToString("page:1:9");
        assertThat(given("{% if a %}{% elif b c %}{% endif %}")
                        .fails(TemplateSyntaxError.class)
                        .place())
                .hasToString("page:1:21");
    }

    @Test
    void whatWouldCommandATerminalIsNotShown() {
        assertThat(given("\u001b[31m\u0007{{ a b }}")
                        .fails(TemplateSyntaxError.class)
                        .excerpt())
                .isEqualTo("    1 |  [31m {{ a b }}\n      |           ^");
        String face = "\uD83D\uDE00";
        assertThat(given(face.repeat(50) + "x{{ a b }}" + face.repeat(50))
                        .fails(TemplateSyntaxError.class)
                        .excerpt())
                .doesNotContainPattern(
                        "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])");
    }
}
