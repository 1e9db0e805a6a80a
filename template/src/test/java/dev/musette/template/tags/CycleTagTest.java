package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class CycleTagTest {
    @Test
    void givesOneValueAfterTheOther() {
        given("{% for i in l %}{% cycle 'a' b 'c' %}{% endfor %}")
                .with("l", List.of(1, 2, 3, 4))
                .with("b", "<")
                .renders("a&lt;ca");
    }

    @Test
    void aNamedOneMayBeUsedAgainAndRead() {
        given("{% cycle 'a' 'b' as row %}{% cycle row %}{{ row }}{% cycle row %}")
                .renders("abba");
        given("{% cycle 'a' 'b' as row silent %}{{ row }}{% cycle row %}{{ row }}")
                .renders("ab");
    }

    @Test
    void beginsAnewInEachInclude() {
        given("{% for i in l %}{% include 'p' %}{% endfor %}")
                .and("p", "{% cycle 'a' 'b' %}")
                .with("l", List.of(1, 2))
                .renders("aa");
    }

    @Test
    void beginsAnewOnEachPage() {
        var page = given("{% cycle 'a' 'b' %}");
        page.renders("a");
        page.renders("a");
    }

    @Test
    void resetcycleBeginsAnew() {
        given("{% for i in l %}{% cycle 'a' 'b' 'c' %}{% if i == 2 %}{% resetcycle %}{% endif %}{% endfor %}")
                .with("l", List.of(1, 2, 3))
                .renders("aba");
        given("{% cycle 'a' 'b' as x %}{% cycle 'c' 'd' as y %}{% resetcycle x %}{% cycle x %}{% cycle y %}")
                .renders("acad");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% cycle %}").isRefused("'cycle' needs at least two arguments.");
        given("{% cycle x %}").isRefused("There is no cycle 'x' above.");
        given("{% cycle 'a' 'b' as x loud %}").isRefused("Only 'silent' may follow the cycle's name, not 'loud'.");
        given("{% resetcycle %}").isRefused("There is no cycle above.");
        given("{% resetcycle x %}").isRefused("There is no cycle 'x' above.");
        given("{% resetcycle x y %}").isRefused("'resetcycle' takes one argument at most: the cycle's name.");
    }
}
