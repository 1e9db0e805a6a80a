package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class FirstOfTagTest {
    @Test
    void firstofIsTheFirstTrueValue() {
        given("{% firstof a b 'none' %}").with("b", "<").renders("&lt;");
        given("{% firstof a b 'none' %}").renders("none");
        given("{% firstof a 'x' as v %}[{{ v }}]").renders("[x]");
        given("[{% firstof a %}]").renders("[]");
        given("{% firstof %}").isRefused("'firstof' needs at least one argument.");
    }
}
