package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.TemplateError;
import org.junit.jupiter.api.Test;

class LoremTagTest {
    @Test
    void lorem() {
        given("{% lorem 3 w %}").renders("lorem ipsum dolor");
        assertThat(given("{% lorem 2 p %}").text())
                .startsWith("<p>Lorem ipsum dolor sit amet,")
                .contains("</p>\n\n<p>");
        assertThat(given("{% lorem 25 w random %}").text().split(" ", -1)).hasSize(25);
        assertThat(given("{% lorem 20000 w %}").fails(TemplateError.class).problem())
                .isEqualTo("'lorem' writes 10000 words or paragraphs at most.");
        given("{% lorem a b c %}").isRefused("'lorem' is written: lorem count w|p|b random.");
    }
}
