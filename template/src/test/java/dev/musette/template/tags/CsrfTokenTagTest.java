package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class CsrfTokenTagTest {
    @Test
    void csrfTokenIsAHiddenField() {
        given("{% csrf_token %}")
                .with("csrf_token", "a\"b")
                .renders("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"a&quot;b\">");
        given("[{% csrf_token %}]").renders("[]");
        given("[{% csrf_token %}]").with("csrf_token", "NOTPROVIDED").renders("[]");
    }
}
