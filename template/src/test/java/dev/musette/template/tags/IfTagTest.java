package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfTagTest {
    private static void check(String condition, String expected) {
        given("{% if " + condition + " %}yes{% else %}no{% endif %}")
                .with("t", true)
                .with("f", false)
                .with("n", null)
                .with("one", 1)
                .with("two", 2)
                .with("flt", 2.0)
                .with("s", "str")
                .with("l", List.of(1, 2))
                .with("d", Map.of("k", "v"))
                .with("e", "")
                .renders(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "s",
                "l",
                "d",
                "not f",
                "not missing",
                "t and s",
                "f or t",
                "t or f and f",
                "not f and t",
                "one == 1",
                "two == flt",
                "t == 1",
                "one != two",
                "one < two",
                "two >= flt",
                "s == 'str'",
                "s > 'sta'",
                "1 in l",
                "3 not in l",
                "'t' in s",
                "'k' in d",
                "n is None",
                "missing is None",
                "t is True",
                "one is not None",
                "l|length == 2",
                "not one == two",
                "1 < 2 == True",
                "f == 0 and t"
            })
    void true_(String condition) {
        check(condition, "yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f",
                "n",
                "e",
                "missing",
                "missing.deep",
                "not t",
                "t and f",
                "one > two",
                "s == one",
                "s < one",
                "n < one",
                "one in missing",
                "one not in missing",
                "one in s",
                "one is two",
                "flt is two",
                "f or n",
                "e|length",
                "3 > 2 > 1"
            })
    void false_(String condition) {
        check(condition, "no");
    }

    @Test
    void firstTrueBranchWins() {
        String source = "{% if a == 1 %}one{% elif a == 2 %}two{% elif a == 2 %}again{% else %}many{% endif %}";
        given(source).with("a", 1).renders("one");
        given(source).with("a", 2).renders("two");
        given(source).with("a", 3).renders("many");
    }

    @Test
    void aConditionThatIsNotWellFormedIsRefused() {
        given("{% if %}{% endif %}").isRefused("The condition ends too early: a value is missing.");
        given("{% if a and %}{% endif %}").isRefused("The condition ends too early: a value is missing.");
        given("{% if and a %}{% endif %}").isRefused("'and' cannot stand here in the condition.");
        given("{% if a b %}{% endif %}").isRefused("'b' is not used in the condition.");
        given("{% if a not b %}{% endif %}").isRefused("'not' cannot stand between two values.");
        given("{% if (a) %}{% endif %}").isRefused("Could not parse the remainder '(a)' of '(a)'.");
    }

    @Test
    void branchesThatAreNotWellFormedAreRefused() {
        given("{% if a %}").isRefused("This tag is not closed. Looking for one of: elif, else, endif.");
        given("{% if a %}{% else %}{% elif b %}{% endif %}")
                .isRefused("Invalid block tag: 'elif', expected 'endif'. Did you forget to register or load this tag?");
        given("{% if a %}{% else if b %}{% endif %}").isRefused("This tag takes no arguments: 'else if b'.");
        given("{% endif %}").isRefused("Invalid block tag: 'endif'. Did you forget to register or load this tag?");
    }

    @Test
    void aConditionHasABoundedSize() {
        given("{% if " + "not ".repeat(300) + "a %}{% endif %}").isRefused("The condition has more than 300 words.");
    }
}
