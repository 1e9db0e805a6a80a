package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Shortcuts.render;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Context;
import dev.musette.base.l10n.Language;
import dev.musette.base.l10n.TimeZones;
import dev.musette.core.App;
import dev.musette.core.ContextProcessor;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextProcessorsTest {
    @TempDir
    private Path templates;

    private static final Instant NOON = Instant.parse("2024-06-15T12:00:00Z");

    static Response page(Request request) {
        return render(request, "page.html", Map.of("mine", "view", "noon", NOON));
    }

    static Response parisian(Request request) {
        Language.activate(Context.current(), Language.of("ar"));
        TimeZones.activate(Context.current(), ZoneId.of("Europe/Paris"));
        return page(request);
    }

    private Config config() {
        return new Config(path("", ContextProcessorsTest::page), path("paris/", ContextProcessorsTest::parisian))
                .withTemplates(templates);
    }

    private String rendered(Config config, String target, String source) throws IOException {
        Files.writeString(templates.resolve("page.html"), source);
        try (WebSite site = new WebSite(config)) {
            return site.text(target);
        }
    }

    @Test
    void theRequestAndTheTokenStandInEveryPage() throws IOException {
        assertThat(rendered(config(), "/", "{{ request.path }} {{ csrf_token|stringformat:'s'|length }} {{ debug }}"))
                .isEqualTo("/ 64 ");
    }

    @Test
    void theConstantsAddWhatTheirNamesSay() throws IOException {
        Config config = config().withLanguages("de", "fr", "pt-br")
                .withContextProcessors(
                        ContextProcessors.I18N,
                        ContextProcessors.MEDIA,
                        ContextProcessors.STATIC,
                        ContextProcessors.TZ);
        String source =
                "{{ LANGUAGE_CODE }} {{ LANGUAGE_BIDI }} {% for code, name in LANGUAGES %}{{ code }}={{ name }};"
                        + "{% endfor %} {{ MEDIA_URL }} {{ STATIC_URL }} {{ TIME_ZONE }}";
        assertThat(rendered(config, "/", source))
                .isEqualTo("de False fr=French;pt-br=Brazilian Portuguese; /media/ /static/ UTC");
    }

    @Test
    void theRequestsLanguageAndZoneReachThePage() throws IOException {
        Config config = config().withContextProcessors(ContextProcessors.I18N, ContextProcessors.TZ);
        String source = "{{ LANGUAGE_CODE }} {{ LANGUAGE_BIDI }} {{ TIME_ZONE }} {{ noon|date:'H:i' }}"
                + "{% load i18n %}{% get_current_language as l %} {{ l }}";
        assertThat(rendered(config, "/paris/", source)).isEqualTo("ar True Europe/Paris 14:00 ar");
        assertThat(rendered(config, "/", source)).isEqualTo("en-us False UTC 12:00 en-us");
    }

    @Test
    void appsAddVariablesAndSettingsAndViewsWin() throws IOException {
        App app = new App() {
            @Override
            public String label() {
                return "talkative";
            }

            @Override
            public List<ContextProcessor> contextProcessors() {
                return List.of(_ -> Map.of("theirs", "app", "site", "app", "mine", "app"));
            }
        };
        Config config =
                config().withApp(app).withContextProcessors(_ -> Map.of("site", "settings", "mine", "settings"));
        assertThat(rendered(config, "/", "{{ theirs }} {{ site }} {{ mine }}")).isEqualTo("app settings view");
    }
}
