package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class FilterTagTest {
    @Test
    void filterFiltersItsBody() {
        given("{% filter upper|cut:' ' %}a {{ b }}{% endfilter %}")
                .with("b", "<")
                .renders("A&LT;");
        given("{% filter escape %}{% endfilter %}")
                .isRefused("'filter escape' is not allowed: use the tag 'autoescape'.");
        given("{% filter %}{% endfilter %}").isRefused("'filter' needs at least one filter.");
    }
}
