package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class DebugTagTest {
    @Test
    void debugShowsVariablesInDebugModeOnly() {
        given("[{% debug %}]").with("a", "<").renders("[]");
        given("{% debug %}").with("a", "<").options(o -> o.debug(true)).renders("{&#x27;a&#x27;: &#x27;&lt;&#x27;}");
    }
}
