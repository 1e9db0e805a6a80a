package dev.musette.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Whatever a template holds, it renders or fails with an error of this room.
class RobustnessTest {
    private static final List<String> PIECES = List.of(
            "{% if a %}",
            "{% else %}",
            "{% endif %}",
            "{% for x in l %}",
            "{% endfor %}",
            "{% empty %}",
            "{{ a }}",
            "{{ l.0.x|default:a|upper }}",
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "\n",
            "\"",
            "'",
            "|",
            ":",
            "a",
            " ",
            "{% block b %}",
            "{% endblock %}",
            "{% include 'page' %}",
            "{% extends 'page' %}",
            "{% with a=1 %}",
            "{% endwith %}",
            "{% cycle 'a' l %}",
            "{% ifchanged %}",
            "{% endifchanged %}",
            "{% verbatim %}",
            "{% endverbatim %}",
            "{{ a|slice:'1:' }}",
            "{{ block.super }}",
            "{% regroup l by x as g %}",
            "{% comment %}",
            "{% endcomment %}",
            "{% widthratio a l 'x' %}",
            "{{ l|join:a }}",
            "{{ a|stringformat:'d' }}");
    private static final List<String> FILTERS = List.copyOf(filters().keySet());

    private static Map<String, FilterDefinition> filters() {
        Library library = new Library();
        java.util.ServiceLoader.load(Builtins.class).forEach(own -> own.register(library));
        return library.filters();
    }

    private static void survives(String source, Map<String, Object> values) {
        TemplateEngine engine = new TemplateEngine(
                EngineOptions.defaults().templates(Map.of("page", source)).maxDepth(30));
        survives(() -> engine.template("page").render(values));
    }

    private static void survives(Supplier<String> page) {
        try {
            assertThat(page.get()).isNotNull();
        } catch (TemplateException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    @Test
    void anyMixOfPiecesRendersOrFailsWithItsPlace() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder source = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                source.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            survives(source.toString(), Map.of("a", "<a>", "l", List.of(1, "b", List.of())));
        }
    }

    @Test
    void anyFilterTakesAnyValueAndArgument() {
        List<Object> values = Arrays.asList(
                "",
                "text <b>",
                0,
                -7,
                2.5,
                Double.NaN,
                true,
                List.of(),
                List.of(1, "a"),
                Map.of("k", 1),
                new int[] {1},
                new Object(),
                java.time.LocalDate.EPOCH,
                java.time.Instant.EPOCH,
                new java.math.BigDecimal("1E+500"),
                "99999999999999999999",
                "\uD83D",
                "&#x110000;",
                "%s%",
                ":",
                "<a href='");
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        filters().forEach((name, filter) -> {
            for (Object value : values) {
                if (filter.arity() != FilterDefinition.Arity.REQUIRED) {
                    Template alone = engine.compile("{{ v|" + name + " }}");
                    survives(() -> alone.render(Map.of("v", value)));
                }
                if (filter.arity() != FilterDefinition.Arity.NONE) {
                    Template template = engine.compile("{{ v|" + name + ":a }}");
                    for (Object argument : values) {
                        survives(() -> template.render(Map.of("v", value, "a", argument)));
                    }
                }
            }
        });
    }

    @Test
    void allFiltersOfTheLanguageAreThere() {
        assertThat(FILTERS)
                .containsExactlyInAnyOrder(
                        ("add addslashes capfirst center cut date default default_if_none dictsort dictsortreversed"
                                        + " divisibleby escape escapejs escapeseq filesizeformat first floatformat"
                                        + " force_escape get_digit iriencode join json_script last length linebreaks"
                                        + " linebreaksbr linenumbers ljust lower make_list phone2numeric pluralize pprint"
                                        + " random rjust safe safeseq slice slugify stringformat striptags time timesince"
                                        + " timeuntil title truncatechars truncatechars_html truncatewords"
                                        + " truncatewords_html unordered_list upper urlencode urlize urlizetrunc wordcount"
                                        + " wordwrap yesno")
                                .split(" ", -1));
    }
}
