package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegroupTagTest {
    @Test
    void regroupMakesRuns() {
        given(
                        "{% regroup l by c as g %}{% for x in g %}{{ x.grouper }}:{% for i in x.list %}{{ i.n }}{% endfor %};{% endfor %}")
                .with("l", List.of(Map.of("c", "a", "n", 1), Map.of("c", "a", "n", 2), Map.of("c", "b", "n", 3)))
                .renders("a:12;b:3;");
        given("{% regroup l by c|length as g %}{% for k, items in g %}{{ k }}{{ items|length }} {% endfor %}")
                .with("l", List.of(Map.of("c", "a"), Map.of("c", "b"), Map.of("c", "cc")))
                .renders("12 21 ");
        given("{% regroup missing by c as g %}[{{ g|length }}]").renders("[0]");
        given("{% regroup l on c as g %}").isRefused("'regroup' is written: regroup list by attribute as variable.");
    }
}
