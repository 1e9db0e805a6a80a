package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.Context;
import dev.musette.template.Library;
import dev.musette.template.Node;
import dev.musette.template.NodeList;
import dev.musette.template.Output;
import dev.musette.template.TemplateError;
import dev.musette.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForTagTest {
    @Test
    void walksOverAllThatHasElements() {
        String source = "{% for x in v %}{{ x }},{% endfor %}";
        given(source).with("v", List.of(1, 2)).renders("1,2,");
        given(source).with("v", new int[] {1, 2}).renders("1,2,");
        given(source).with("v", Stream.of("a", "b")).renders("a,b,");
        given(source).with("v", IntStream.range(0, 3)).renders("0,1,2,");
        given(source).with("v", List.of("a").iterator()).renders("a,");
        given(source).with("v", Map.of("k", "v")).renders("k,");
        given(source).with("v", "añ😀").renders("a,ñ,😀,");
    }

    @Test
    void knowsWhereItIs() {
        given("{% for x in v %}{{ forloop.counter }}{{ forloop.counter0 }}{{ forloop.revcounter }}"
                        + "{{ forloop.revcounter0 }}{% if forloop.first %}F{% endif %}{% if forloop.last %}L{% endif %} "
                        + "{% endfor %}")
                .with("v", Stream.of("a", "b", "c"))
                .renders("1032F 2121 3210L ");
    }

    @Test
    void innerLoopsKnowTheOuterOne() {
        given(
                        "{% for r in v %}{% for x in r %}{{ forloop.parentloop.counter }}.{{ forloop.counter }} {% endfor %}{% endfor %}")
                .with("v", List.of(List.of(1, 2), List.of(3)))
                .renders("1.1 1.2 2.1 ");
    }

    @Test
    void goesBackwards() {
        given("{% for x in v reversed %}{{ x }}{% endfor %}")
                .with("v", List.of(1, 2, 3))
                .renders("321");
        given("{% for x in v reversed %}{{ x }}{% endfor %}")
                .with("v", Stream.of(1, 2, 3))
                .renders("321");
    }

    @Test
    void emptyIsForNothingAndForWhatIsMissing() {
        String source = "{% for x in v %}{{ x }}{% empty %}none{% endfor %}";
        given(source).with("v", List.of()).renders("none");
        given(source).with("v", null).renders("none");
        given(source).renders("none");
    }

    @Test
    void unpacksPairs() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", 2);
        given("{% for k, v in m.items %}{{ k }}{{ v }} {% endfor %}")
                .with("m", map)
                .renders("a1 b2 ");
        given("{% for k , v in m %}{{ k }}{{ v }} {% endfor %}")
                .with("m", map.entrySet())
                .renders("a1 b2 ");
        given("{% for k,v in m %}{{ k }}-{{ v }} {% endfor %}")
                .with("m", Map.of("xy", 1))
                .renders("x-y ");
    }

    @Test
    void aPairThatDoesNotFitIsAnError() {
        TemplateError error = given("{% for a, b in v %}{% endfor %}")
                .with("v", List.of(List.of(1, 2, 3)))
                .fails(TemplateError.class);
        assertThat(error.problem()).isEqualTo("'for' needs 2 values for 'a, b', and the element has 3.");
    }

    @Test
    void whatHasNoElementsIsAnError() {
        assertThat(given("{% for a in v %}{% endfor %}").with("v", 5).fails(TemplateError.class))
                .hasMessage("'for' cannot walk over 'v': it is no list, map or text.\n  at page:1:1\n"
                        + "    1 | {% for a in v %}{% endfor %}\n      | ^");
    }

    @Test
    void itsVariablesEndWithIt() {
        given("{% for x in v %}{% endfor %}[{{ x }}{{ forloop }}]")
                .with("v", List.of(1))
                .renders("[]");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% for x v %}{% endfor %}").isRefused("'for' needs at least four words, as in 'for x in list'.");
        given("{% for x in v backwards %}{% endfor %}")
                .isRefused("'for' is written 'for x in list': there is no 'in' before the last word.");
        given("{% for x,,y in v %}{% endfor %}").isRefused("'x,,y' are no names for 'for' to set.");
        given("{% for x in v %}").isRefused("This tag is not closed. Looking for one of: empty, endfor.");
    }

    @Test
    void aLoopThatFailsLeavesNoVariables() {
        Library library = new Library().tag("attempt", (parser, _) -> {
            NodeList body = parser.parse("endattempt");
            parser.next();
            return new Attempt(body);
        });
        String after = "[{{ x }}{{ y }}{{ forloop }}]";
        given("{% attempt %}{% for x in list %}{{ x|fail }}{% endfor %}{% endattempt %}" + after)
                .options(options -> options.builtin(library.filter("fail", value -> {
                    throw new IllegalArgumentException("no " + value);
                })))
                .with("list", List.of(1, 2))
                .renders("failed[]");
        given("{% attempt %}{% for x, y in list %}{{ x }}{{ y }};{% endfor %}{% endattempt %}" + after)
                .options(options -> options.builtin(library))
                .with("list", List.of(List.of(1, 2), List.of(3)))
                .renders("1 2;failed[]".replace(" ", ""));
    }

    /// A body that may fail.
    private static final class Attempt extends Node {
        private final NodeList body;

        Attempt(NodeList body) {
            this.body = body;
        }

        @Override
        public void render(Context context, Output output) {
            try {
                body.render(context, output);
            } catch (TemplateException _) {
                output.write("failed");
            }
        }
    }

    @Test
    void variablesOfOneTurnAreGoneInTheNextWhereSeveralAreSet() {
        given("{% for x, y in list %}{{ z }}{% cycle 'a' 'b' as z silent %}{{ x }}{{ y }}{% endfor %}")
                .with("list", List.of(List.of(1, 2), List.of(3, 4)))
                .renders("1234");
        given("{% for x in list %}{{ z }}{% cycle 'a' 'b' as z silent %}{{ x }}{% endfor %}")
                .with("list", List.of(1, 2))
                .renders("1a2");
    }

    @Test
    void streamsAreClosedBehindTheirTurns() {
        List<String> closed = new ArrayList<>();
        Supplier<Stream<String>> rows = () -> Stream.of("a", "b").onClose(() -> closed.add("rows"));
        Supplier<Stream<String>> none = () -> Stream.<String>empty().onClose(() -> closed.add("none"));
        given("{% for x in rows %}{{ x }}{% endfor %}{% for x in rows reversed %}{{ x }}{% endfor %}"
                        + "{% for x in none %}{{ x }}{% empty %}-{% endfor %}")
                .with("rows", rows)
                .with("none", none)
                .renders("abba-");
        assertThat(closed).containsExactly("rows", "rows", "none");
    }

    @Test
    void aStreamIsClosedWhereATurnFails() {
        List<String> closed = new ArrayList<>();
        given("{% for x in rows %}{% for y, z in x %}{% endfor %}{% endfor %}")
                .with("rows", Stream.of(List.of("one")).onClose(() -> closed.add("rows")))
                .fails(TemplateError.class);
        given("{% for x in rows %}{% endfor %}")
                .with(
                        "rows",
                        Stream.generate(() -> {
                                    throw new IllegalStateException("gone");
                                })
                                .onClose(() -> closed.add("failed")))
                .fails(TemplateError.class);
        assertThat(closed).containsExactly("rows", "failed");
    }
}
