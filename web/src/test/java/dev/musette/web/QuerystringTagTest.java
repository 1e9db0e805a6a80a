package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.QueryData;
import dev.musette.http.Request;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateSyntaxError;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuerystringTagTest {
    private static final TemplateEngine ENGINE =
            new TemplateEngine(EngineOptions.defaults().builtin(WebServices.TAGS));

    private static String rendered(String query, String tag, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put(
                "request",
                new TemplateRequest(Request.builder("GET", "/p/?" + query).build()));
        return ENGINE.compile(tag).render(all);
    }

    private static String rendered(String query, String tag) {
        return rendered(query, tag, Map.of());
    }

    @Test
    void fieldsOfTheRequestAreSetAddedAndTakenAway() {
        assertThat(rendered("a=1&b=2&a=3", "{% querystring %}")).isEqualTo("?a=1&amp;a=3&amp;b=2");
        assertThat(rendered("a=1&b=2&a=3", "{% querystring a=5 c='x y&' %}")).isEqualTo("?a=5&amp;b=2&amp;c=x+y%26");
        assertThat(rendered("a=1&b=2", "{% querystring a=None %}")).isEqualTo("?b=2");
        assertThat(rendered("a=1&b=2", "{% querystring a='' %}")).isEqualTo("?a=&amp;b=2");
        assertThat(rendered("", "{% querystring x=1.5 y=True %}")).isEqualTo("?x=1.5&amp;y=True");
    }

    @Test
    void aListGivesItsFieldSeveralValues() {
        assertThat(rendered("a=1", "{% querystring a=l %}", Map.of("l", List.of("x", 2))))
                .isEqualTo("?a=x&amp;a=2");
        assertThat(rendered("a=1&b=2", "{% querystring a=l %}", Map.of("l", List.of())))
                .isEqualTo("?b=2");
    }

    @Test
    void whereNothingIsLeftTheLinkStillLeadsAway() {
        assertThat(rendered("a=1", "{% querystring a=None %}")).isEqualTo("?");
        assertThat(rendered("", "{% querystring %}")).isEmpty();
        assertThat(rendered("", "{% querystring a=None %}")).isEmpty();
    }

    @Test
    void mappingsStandInForTheRequest() {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put("a", null);
        changes.put("c", List.of(1, 2));
        Map<String, Object> values = Map.of("q", QueryData.parse("a=1&b=2&b=3"), "m", changes, "e", Map.of());
        assertThat(rendered("z=9", "{% querystring q m d=4 %}", values))
                .isEqualTo("?b=2&amp;b=3&amp;c=1&amp;c=2&amp;d=4");
        assertThat(rendered("z=9", "{% querystring e %}", values)).isEmpty();
        assertThat(rendered("z=9", "{% querystring m c=None %}", values)).isEqualTo("?");
    }

    @Test
    void itIsEscapedOnceAndMayBecomeAVariable() {
        assertThat(rendered("a=1&b=2", "{% querystring as q %}[{{ q }}]")).isEqualTo("[?a=1&amp;b=2]");
        assertThat(rendered("a=1&b=2", "{% autoescape off %}{% querystring %}{% endautoescape %}"))
                .isEqualTo("?a=1&b=2");
    }

    @Test
    void whatCannotBeFails() {
        assertThatThrownBy(() -> rendered("", "{% querystring l %}", Map.of("l", Arrays.asList(1, 2))))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageStartingWith("'querystring' takes mappings without a name, and all else with one.");
        assertThatThrownBy(() -> rendered("", "{% querystring m %}", Map.of("m", Map.of(1, 2))))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageStartingWith("The names of the fields of 'querystring' must be text.");
        assertThatThrownBy(() -> ENGINE.compile("{% querystring a=1 %}").render(Map.of()))
                .isInstanceOf(TemplateSyntaxError.class)
                .hasMessageStartingWith("'querystring' needs a page with a request, or a mapping");
    }
}
