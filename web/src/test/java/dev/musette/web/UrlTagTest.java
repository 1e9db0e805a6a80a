package dev.musette.web;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static dev.musette.web.Shortcuts.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.core.Application;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.Template;
import dev.musette.template.TemplateException;
import dev.musette.urls.Include;
import dev.musette.urls.NoReverseMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlTagTest {
    @TempDir
    private Path templates;

    static Response hello(Request request, String name) {
        return Response.text("hello " + name);
    }

    static Response note(Request request, long id) {
        return render(request, "note.html");
    }

    private static Include notes(String namespace) {
        return include(List.of(path("<int:id>/", UrlTagTest::note).name("note")), "notes", namespace);
    }

    private Config config() {
        return new Config(
                        path("hello/<name>/", UrlTagTest::hello).name("hello"),
                        path("home/", notes("notes")),
                        path("work/", notes("work")))
                .withTemplates(templates);
    }

    private String rendered(String source, Map<String, ? extends @Nullable Object> values) {
        try (WebSite site = new WebSite(config())) {
            return site.application().call(() -> {
                Template template =
                        Application.current().get(WebServices.TEMPLATES).compile(source);
                return template.render(values);
            });
        }
    }

    private String rendered(String source) {
        return rendered(source, Map.of());
    }

    private void fails(String source, String message) {
        assertThatThrownBy(() -> rendered(source))
                .isInstanceOf(TemplateException.class)
                .hasMessage(message.stripTrailing());
    }

    @Test
    void valuesComeInOrderOrByName() {
        assertThat(rendered("{% url 'hello' 'Ada' %}")).isEqualTo("/hello/Ada/");
        assertThat(rendered("{% url 'hello' name=who %}", Map.of("who", "Bea"))).isEqualTo("/hello/Bea/");
        assertThat(rendered("{% url route who|upper %}", Map.of("route", "hello", "who", "cleo")))
                .isEqualTo("/hello/CLEO/");
        assertThat(rendered("{% url 'notes:note' 7 %}")).isEqualTo("/home/7/");
        assertThat(rendered("{% url 'work:note' id=7 %}")).isEqualTo("/work/7/");
    }

    @Test
    void aUrlIsEscapedUnlessEscapingIsOff() {
        assertThat(rendered("{% url 'hello' 'A&B <é>' %}")).isEqualTo("/hello/A&amp;B%20%3C%C3%A9%3E/");
        assertThat(rendered("{% autoescape off %}{% url 'hello' 'A&B' %}{% endautoescape %}"))
                .isEqualTo("/hello/A&B/");
    }

    @Test
    void aUrlMayBecomeAVariable() {
        assertThat(rendered("{% url 'hello' 'A&B' as link %}[{{ link }}]")).isEqualTo("[/hello/A&amp;B/]");
        assertThat(rendered("{% url 'nowhere' as link %}[{{ link }}]")).isEqualTo("[]");
        assertThat(rendered("{% url 'notes:note' 'x' as link %}[{{ link }}]")).isEqualTo("[]");
    }

    @Test
    void theNamespaceOfTheRequestComesFirst() throws IOException {
        Files.writeString(templates.resolve("note.html"), "{% url 'notes:note' 8 %} {% url 'hello' 'Ada' %}");
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/home/1/")).isEqualTo("/home/8/ /hello/Ada/");
            assertThat(site.text("/work/1/")).isEqualTo("/work/8/ /hello/Ada/");
        }
    }

    @Test
    void whatCannotBeIsShownAtTheTag() {
        fails("a {% url %}", """
                The tag 'url' needs the name of a route: {% url 'post_detail' post.id %}.
                  at <string>:1:3
                    1 | a {% url %}
                      |   ^
                """);
        fails("a {% url 'hello' 1 name=2 %}", """
                The tag 'url' takes its values in order or by name, not both.
                  at <string>:1:3
                    1 | a {% url 'hello' 1 name=2 %}
                      |   ^
                """);
        fails("a {% url 'nowhere' %}", """
                {% url 'nowhere' %} threw dev.musette.urls.NoReverseMatch.
                  at <string>:1:3
                    1 | a {% url 'nowhere' %}
                      |   ^
                """);
    }

    @Test
    void whyARouteWasNotFoundIsTheCause() {
        assertThatThrownBy(() -> rendered("{% url 'notes:note' 'secret' %}"))
                .isInstanceOf(TemplateException.class)
                .cause()
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage("No route of 'notes:note' takes the values (SafeText). Tried: 'home/<int:id>/'.");
    }
}
