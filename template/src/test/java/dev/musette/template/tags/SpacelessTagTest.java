package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class SpacelessTagTest {
    @Test
    void spacelessTakesSpaceBetweenTags() {
        given("{% spaceless %} <p>\n <b> a b </b>\t</p> {% endspaceless %}").renders("<p><b> a b </b></p>");
    }
}
