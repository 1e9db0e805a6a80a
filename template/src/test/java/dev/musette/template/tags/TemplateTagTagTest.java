package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class TemplateTagTagTest {
    @Test
    void templatetagWritesBraces() {
        given("{% templatetag openblock %}{% templatetag closevariable %}").renders("{%}}");
        given("{% templatetag nope %}")
                .isRefused("'templatetag' needs one argument: one of closeblock, closebrace, closecomment,"
                        + " closevariable, openblock, openbrace, opencomment, openvariable.");
    }
}
