package dev.musette.template;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How much the template of an author who is not trusted may do.
class SandboxLimitsTest {
    private static final Sandbox SANDBOX =
            Sandbox.allowing().output(1000).steps(10_000).text(1000).source(5000);
    private static final List<Integer> TEN = Collections.nCopies(10, 1);

    private static Given limited(String source) {
        return given(source).options(o -> o.sandbox(SANDBOX)).with("ten", TEN).with("long", "x".repeat(900));
    }

    private static void breaks(String source, String limit) {
        assertThat(limited(source).fails(SandboxViolation.class).problem())
                .endsWith("Sandbox." + limit + " allows no more.");
    }

    @Test
    void aPageWithinItsLimitsIsRenderedAsAnyOther() {
        limited("{% for a in ten %}{{ a }}{{ 'ab'|upper }}{% endfor %}").renders("1AB".repeat(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ long }}{{ long }}",
                "{% for a in ten %}{{ long }}{% endfor %}",
                "{% filter upper %}{{ long }}{{ long }}{% endfilter %}",
                "{% spaceless %}{{ long }}{{ long }}{% endspaceless %}",
                "{% ifchanged %}{{ long }}{{ long }}{% endifchanged %}",
                "{% block a %}{% include 'part' %}{% endblock %}{{ long }}",
                "{% firstof long as a %}{% firstof long as a %}",
                "{% autoescape off %}{{ long }}{{ long }}{% endautoescape %}",
                "{% lorem 10000 p %}",
                "{% for a in ten %}{% cycle long long %}{% endfor %}"
            })
    void outputHasAnEnd(String source) {
        assertThat(limited(source)
                        .and("part", "{{ long }}")
                        .fails(SandboxViolation.class)
                        .problem())
                .isEqualTo("The page writes more than 1000 characters. Sandbox.output allows no more.");
    }

    @Test
    void whatABlockAboveWroteCountsAsWell() {
        assertThat(limited("{% extends 'base' %}{% block a %}{{ block.super }}{% endblock %}")
                        .and("base", "{% block a %}{{ long }}{% endblock %}")
                        .fails(SandboxViolation.class)
                        .problem())
                .startsWith("The page writes more than 1000 characters.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in ten %}{% for b in ten %}{% for c in ten %}{% for d in ten %}{% for e in ten %}"
                        + "{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                "{% for a in ten %}{% for b in ten %}{% for c in ten %}{% for d in ten %}{% if 'a'|upper == 'b' %}"
                        + "{% endif %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                "{% for a in ten %}{% for b in ten %}{% for c in ten %}{% include 'part' %}{% endfor %}{% endfor %}{% endfor %}"
            })
    void stepsHaveAnEnd(String source) {
        assertThat(limited(source)
                        .and("part", "{% for a in ten %}{% endfor %}")
                        .fails(SandboxViolation.class)
                        .problem())
                .isEqualTo("The page takes more than 10000 steps. Sandbox.steps allows no more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 'a'|ljust:1001 }}",
                "{{ 'a'|rjust:'100000' }}",
                "{{ 'a'|center:2000 }}",
                "{{ 5|stringformat:'1001d' }}",
                "{{ long|add:long }}",
                "{{ ten|join:long }}",
                "{{ long|escapejs|add:long|add:long }}",
                "{{ long|make_list|join:'ab' }}",
                "{{ long|urlencode|cut:'y'|add:long }}",
                "{% with a=long|add:long %}{% endwith %}",
                "{% if long|add:long %}{% endif %}"
            })
    void whatAFilterMakesHasAnEnd(String source) {
        breaks(source, "text");
    }

    @Test
    void textsThatDoubleInALoopEnd() {
        breaks(
                "{% with s='abcdefghij' %}{% include 'double' %}{% endwith %}",
                "text", "double", "{% with s=s|add:s %}{% include 'double' %}{% endwith %}");
    }

    private static void breaks(String source, String limit, String name, String other) {
        assertThat(limited(source)
                        .and(name, other)
                        .fails(SandboxViolation.class)
                        .problem())
                .endsWith("Sandbox." + limit + " allows no more.");
    }

    @Test
    void widthsHaveAnEndInAnyEngine() {
        assertThat(given("{{ 'a'|ljust:1000000000 }}")
                        .fails(TemplateError.class)
                        .problem())
                .isEqualTo("A width is at most 100000, and this one is 1000000000.");
        assertThat(given("{{ 'a'|stringformat:'1000000d' }}")
                        .fails(TemplateError.class)
                        .problem())
                .isEqualTo("A width or a precision is at most 10000.");
    }

    @Test
    void sourcesHaveAnEnd() {
        assertThat(limited("x".repeat(5001)).fails(SandboxViolation.class).problem())
                .isEqualTo("The template 'page' has more than 5000 characters. Sandbox.source allows no more.");
    }

    @Test
    void timeHasAnEnd() {
        Sandbox brief = SANDBOX.time(Duration.ofNanos(1));
        assertThat(given("{{ a }}")
                        .options(o -> o.sandbox(brief))
                        .fails(SandboxViolation.class)
                        .problem())
                .isEqualTo("The page takes longer than 0 ms. Sandbox.time allows no more.");
    }

    @Test
    void valuesThatHoldThemselvesEnd() {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(list);
        for (String source :
                List.of("{{ l }}", "{{ l|join:',' }}", "{{ l|unordered_list }}", "{{ l|json_script:'a' }}")) {
            assertThat(limited(source)
                            .with("l", list)
                            .fails(SandboxViolation.class)
                            .problem())
                    .isEqualTo("A value nests more than 100 deep.");
        }
    }

    @Test
    void eachPageHasABudgetOfItsOwn() {
        Template template = new TemplateEngine(EngineOptions.defaults().sandbox(SANDBOX)).compile("{{ a }}");
        for (int i = 0; i < 3; i++) {
            assertThat(template.render(Map.of("a", "x".repeat(1000)))).hasSize(1000);
        }
    }

    @Test
    void limitsAreOneOrMore() {
        assertThatThrownBy(() -> SANDBOX.output(0)).hasMessage("Sandbox.output is 0; it must be 1 or more.");
    }
}
