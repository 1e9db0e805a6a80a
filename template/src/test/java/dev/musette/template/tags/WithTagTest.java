package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class WithTagTest {
    @Test
    void namesValuesForItsBody() {
        given("{% with a=1 b='x'|upper %}{{ a }}{{ b }}{% endwith %}[{{ a }}]").renders("1X[]");
    }

    @Test
    void valuesAreThoseFromOutside() {
        given("{% with a=b b=a %}{{ a }}{{ b }}{% endwith %}")
                .with("a", 1)
                .with("b", 2)
                .renders("21");
    }

    @Test
    void takesTheOldSpelling() {
        given("{% with 1 as a and 2 as b %}{{ a }}{{ b }}{% endwith %}").renders("12");
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        given("{% with %}{% endwith %}").isRefused("'with' needs at least one name=value.");
        given("{% with a=1 b %}{% endwith %}").isRefused("'with' expects name=value, not 'b'.");
        given("{% with a=1 %}").isRefused("This tag is not closed. Looking for one of: endwith.");
    }
}
