package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class VerbatimTagTest {
    @Test
    void verbatimKeepsBraces() {
        given("{% verbatim %}{{ a }}{% if %}{% endverbatim %}").renders("{{ a }}{% if %}");
    }
}
