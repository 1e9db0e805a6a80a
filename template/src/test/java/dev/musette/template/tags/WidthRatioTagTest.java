package dev.musette.template.tags;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.TemplateSyntaxError;
import org.junit.jupiter.api.Test;

class WidthRatioTagTest {
    @Test
    void widthratioRoundsHalfToEven() {
        given("{% widthratio a b 100 %}").with("a", 175).with("b", 200).renders("88");
        given("{% widthratio 1 2 1 %} {% widthratio 3 2 1 %}").renders("0 2");
        given("{% widthratio 1 0 100 %}").renders("0");
        given("{% widthratio 'x' 2 100 as w %}[{{ w }}]").renders("[]");
        given("{% widthratio 1 2 100 as w %}[{{ w }}]").renders("[50]");
        assertThat(given("{% widthratio 1 2 'x' %}")
                        .fails(TemplateSyntaxError.class)
                        .problem())
                .isEqualTo("The last argument of 'widthratio' must be a number.");
        given("{% widthratio 1 2 %}")
                .isRefused("'widthratio' is written: widthratio value max width, or ... as variable.");
    }
}
