package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class AutoescapeTagTest {
    @Test
    void switchesEscapingForItsBody() {
        given(
                        "{{ a }}{% autoescape off %}{{ a }}{% autoescape on %}{{ a }}{% endautoescape %}{% endautoescape %}{{ a }}")
                .with("a", "<")
                .renders("&lt;<&lt;&lt;");
    }

    @Test
    void isOnOrOff() {
        given("{% autoescape %}{% endautoescape %}").isRefused("'autoescape' needs exactly one argument: on or off.");
        given("{% autoescape maybe %}{% endautoescape %}").isRefused("'autoescape' is on or off, not 'maybe'.");
    }
}
