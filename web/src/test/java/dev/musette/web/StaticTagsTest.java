package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Context;
import dev.musette.urls.UrlResolver;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StaticTagsTest {
    private static String rendered(Config config, String mount, String source) {
        try (WebSite site = new WebSite(config)) {
            Context request = site.application().context().child();
            request.set(UrlResolver.SCRIPT_PREFIX, mount);
            return request.call(() -> site.application()
                    .get(WebServices.TEMPLATES)
                    .compile("{% load static %}" + source)
                    .render(Map.of("name", "img/é&.png")));
        }
    }

    private static final String ALL = "{% static name %} {% get_static_prefix %} {% get_media_prefix %}";

    @Test
    void urlsBelowTheHost() {
        assertThat(rendered(new Config(), "/app/", ALL)).isEqualTo("/static/img/%C3%A9%26.png /static/ /media/");
    }

    @Test
    void urlsOfAnotherHost() {
        Config config = new Config().withUrls("https://cdn.example.com/s/", "//media.example.com/");
        assertThat(rendered(config, "/app/", ALL))
                .isEqualTo("https://cdn.example.com/s/img/%C3%A9%26.png https://cdn.example.com/s/"
                        + " //media.example.com/");
    }

    @Test
    void relativeUrlsBeginWhereTheSiteIsMounted() {
        Config config = new Config().withUrls("st/", "up/");
        assertThat(rendered(config, "/app/", ALL)).isEqualTo("/app/st/img/%C3%A9%26.png /app/st/ /app/up/");
        assertThat(rendered(config, "/", ALL)).isEqualTo("/st/img/%C3%A9%26.png /st/ /up/");
    }

    @Test
    void eachMayBecomeAVariable() {
        assertThat(rendered(
                        new Config(),
                        "/",
                        "{% static 'x y.png' as u %}{% get_static_prefix as s %}{% get_media_prefix as m %}"
                                + "[{{ u }} {{ s }} {{ m }}]"))
                .isEqualTo("[/static/x%20y.png /static/ /media/]");
        assertThat(rendered(new Config(), "/", "{% static '/a.css' %} {% static gone %}"))
                .isEqualTo("/static/a.css /static/");
    }
}
