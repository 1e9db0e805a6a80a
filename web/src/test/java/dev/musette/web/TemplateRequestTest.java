package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateRequestTest {
    private static String rendered(String source) {
        Request request = Request.builder("GET", "/notes/?q=tea&q=milk")
                .header("Host", "localhost:8000")
                .header("User-Agent", "Musette")
                .header("Cookie", "theme=dark")
                .body("text/plain", "raw body")
                .build();
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());
        return engine.compile(source).render(Map.of("request", new TemplateRequest(request)));
    }

    @Test
    void templatesSeeItUnderDjangosNames() {
        assertThat(rendered("{{ request.method }} {{ request.path }} {{ request.get_full_path }}"))
                .isEqualTo("GET /notes/ /notes/?q=tea&amp;q=milk");
        assertThat(rendered("{{ request.GET.q }} {{ request.COOKIES.theme }} {{ request.headers.user_agent }}"))
                .isEqualTo("milk dark Musette");
        assertThat(rendered("{{ request.scheme }} {{ request.is_secure }}")).isEqualTo("http False");
    }

    @Test
    void templatesNeverReachTheRequestItselfNorItsBody() {
        assertThat(rendered("[{{ request.request }}{{ request.body }}{{ request.bytes }}{{ request.options }}]"))
                .isEqualTo("[]");
    }
}
