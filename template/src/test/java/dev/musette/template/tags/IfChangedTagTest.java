package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class IfChangedTagTest {
    @Test
    void ifchangedComparesWithTheLastTurn() {
        given("{% for x in l %}{% ifchanged %}{{ x }}{% else %}={% endifchanged %}{% endfor %}")
                .with("l", List.of(1, 1, 2))
                .renders("1=2");
        given("{% for x in l %}{% ifchanged x.0 x.1 %}{{ x }}{% endifchanged %}{% endfor %}")
                .with("l", List.of("aab", "aac", "ba"))
                .renders("aabba");
        given("{% for r in l %}{% for x in r %}{% ifchanged x %}{{ x }}{% endifchanged %}{% endfor %};{% endfor %}")
                .with("l", List.of(List.of(1, 1), List.of(1)))
                .renders("1;1;");
    }
}
