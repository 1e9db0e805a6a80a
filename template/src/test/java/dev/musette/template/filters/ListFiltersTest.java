package dev.musette.template.filters;

import static dev.musette.template.Given.given;
import static dev.musette.template.filters.Filtered.filtered;

import dev.musette.base.SafeText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListFiltersTest {
    @Test
    void ends() {
        filtered("first", List.of(1, 2)).is("1");
        filtered("last", "añb").is("b");
        filtered("first", List.of()).is("");
        filtered("random", List.of("x")).is("x");
    }

    @Test
    void lengths() {
        filtered("length", List.of(1, 2)).is("2");
        filtered("length", "a😀").is("2");
        filtered("length", Map.of(1, 2)).is("1");
        filtered("length", 5).is("0");
        filtered("length", null).is("0");
    }

    @Test
    void rowsThatCanOnlyBeWalkedOverAreAList() {
        Iterable<Integer> rows = () -> List.of(3, 1, 2).iterator();
        filtered("length", rows).is("3");
        filtered("first", rows).is("3");
        filtered("last", rows).is("2");
        filtered("slice", rows, "1:").is("[1, 2]");
        given("{{ rows.1 }}{{ rows.3 }}").with("rows", rows).renders("1");
    }

    @Test
    void joins() {
        filtered("join", List.of("a", "<"), " & ").isEscaped("a &amp; &lt;");
        filtered("join", List.of("a", SafeText.of("<")), SafeText.of("&")).isEscaped("a&<");
        filtered("join", List.of("a", 1), "-").is("['a', 1]");
        filtered("join", 5, "-").is("5");
    }

    @Test
    void slices() {
        List<Integer> list = List.of(0, 1, 2, 3);
        filtered("slice", list, ":2").is("[0, 1]");
        filtered("slice", list, "1:").is("[1, 2, 3]");
        filtered("slice", list, "-2:").is("[2, 3]");
        filtered("slice", list, "::-2").is("[3, 1]");
        filtered("slice", list, 1).is("[0]");
        filtered("slice", "añ😀d", "1:3").is("ñ😀");
        filtered("slice", list, "x").is("[0, 1, 2, 3]");
        filtered("slice", list, "9:99999999999").is("[]");
    }

    @Test
    void sortsByKeyAttributeOrIndex() {
        List<Map<String, Object>> people = List.of(Map.of("n", "b", "age", 2), Map.of("n", "a", "age", 10));
        given("{% for p in v|dictsort:'n' %}{{ p.n }}{% endfor %}")
                .with("v", people)
                .renders("ab");
        given("{% for p in v|dictsort:'age' %}{{ p.n }}{% endfor %}")
                .with("v", people)
                .renders("ba");
        given("{% for p in v|dictsortreversed:'age' %}{{ p.n }}{% endfor %}")
                .with("v", people)
                .renders("ab");
        filtered("dictsortreversed:'0'|join:''", List.of("ax", "cy", "bz")).is("cybzax");
        filtered("dictsort:'missing'", people).is("");
        filtered("dictsort:'k'", List.of(Map.of("k", 1), Map.of("k", "x"))).is("");
    }

    @Test
    void listsInLists() {
        filtered("unordered_list", List.of("a<", List.of("b", List.of("c")), "d"))
                .isEscaped("""
                        \t<li>a&lt;
                        \t<ul>
                        \t\t<li>b
                        \t\t<ul>
                        \t\t\t<li>c</li>
                        \t\t</ul>
                        \t\t</li>
                        \t</ul>
                        \t</li>
                        \t<li>d</li>""");
    }
}
