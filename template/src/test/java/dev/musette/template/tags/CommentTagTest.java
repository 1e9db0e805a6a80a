package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class CommentTagTest {
    @Test
    void nothingInItIsReadOrWritten() {
        given("a{% comment \"why\" %}{% nope %}{{ a b }}{% if %}{% endcomment %}b{# c #}")
                .renders("ab");
    }

    @Test
    void mustBeClosed() {
        given("{% comment %}").isRefused("This tag is not closed. Looking for one of: endcomment.");
    }
}
