package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateResponseTest {
    @TempDir
    private Path templates;

    /// Adds its name to the variable `who` of pages that are not rendered yet, and answers for those that fail.
    private static final class Naming extends Middleware implements ViewHooks {
        private final String name;

        Naming(Handler next, String name) {
            super(next);
            this.name = name;
        }

        @Override
        public Response handle(Request request) throws Exception {
            return next.handle(request);
        }

        @Override
        public TemplateResponse processTemplateResponse(Request request, TemplateResponse response) {
            response.contextData().put("who", response.contextData().get("who") + name);
            return response;
        }

        @Override
        public @Nullable Response processException(Request request, Exception thrown) {
            return thrown instanceof TemplateException ? Response.text(name + " caught it") : null;
        }
    }

    @BeforeEach
    void writeTemplates() throws IOException {
        Files.writeString(templates.resolve("page.html"), "{{ who }}{{ request.path }}");
        Files.writeString(templates.resolve("other.html"), "other {{ who }}{{ request.path }}");
    }

    private static TemplateResponse page(Request request) {
        return new TemplateResponse(request, "page.html", Map.of("who", "me"));
    }

    static Response late(Request request) {
        return page(request).header("X-Own", "kept").status(202);
    }

    static Response early(Request request) {
        return page(request).render();
    }

    static Response other(Request request) {
        return page(request).templateNames(List.of("gone.html", "other.html"));
    }

    static Response gone(Request request) {
        return page(request).templateNames(List.of("gone.html"));
    }

    static Response called(Request request) {
        return page(request)
                .addPostRenderCallback(response -> response.header("X-Rendered", text(response)))
                .addPostRenderCallback(response -> Response.text("instead of " + text(response)));
    }

    private static String text(Response response) {
        try {
            return response.contentText();
        } catch (IOException impossible) {
            throw new IllegalStateException("The page is in memory.", impossible);
        }
    }

    private WebSite site() {
        return new WebSite(new Config(
                        path("late/", TemplateResponseTest::late),
                        path("early/", TemplateResponseTest::early),
                        path("other/", TemplateResponseTest::other),
                        path("gone/", TemplateResponseTest::gone),
                        path("called/", TemplateResponseTest::called))
                .withTemplates(templates)
                .withMiddleware(next -> new Naming(next, "*"), next -> new Naming(next, "+")));
    }

    @Test
    void middlewareChangesThePageBeforeItIsRenderedTheInnermostFirst() throws IOException {
        try (WebSite site = site()) {
            Response response = site.get("/late/");
            assertThat(response.contentText()).isEqualTo("me+*/late/");
            assertThat(response.status()).isEqualTo(202);
            assertThat(response.header("X-Own")).isEqualTo("kept");
            assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(site.text("/other/")).isEqualTo("other me+*/other/");
        }
    }

    @Test
    void whatIsRenderedAlreadyStays() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/early/")).isEqualTo("me/early/");
        }
    }

    @Test
    void aFailureOfThePageIsOneOfTheView() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/gone/")).isEqualTo("+ caught it");
        }
    }

    @Test
    void callbacksSeeTheRenderedPageAndMayReplaceIt() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/called/")).isEqualTo("instead of me+*/called/");
        }
    }

    @Test
    void itIsRenderedOnceAndReadAfterwards() throws IOException {
        try (WebSite site = site()) {
            site.application().call(() -> {
                TemplateResponse response = new TemplateResponse(null, List.of("page.html"), Map.of("who", "<"));
                assertThat(response.isRendered()).isFalse();
                assertThatThrownBy(response::content)
                        .isInstanceOf(ContentNotRendered.class)
                        .hasMessage(
                                "The page of [page.html] was not rendered yet: call render() before its body is read.");
                assertThatThrownBy(response::body).isInstanceOf(ContentNotRendered.class);
                assertThat(response.render()).isSameAs(response);
                response.contextData().put("who", "later");
                assertThat(response.render().contentText()).isEqualTo("&lt;");
                response.addPostRenderCallback(done -> done.header("X-Late", "yes"));
                assertThat(response.header("X-Late")).isEqualTo("yes");
                return null;
            });
        }
    }

    @Test
    void aBodyOfItsOwnCountsAsRendered() throws IOException {
        try (WebSite site = site()) {
            site.application().call(() -> {
                TemplateResponse response = new TemplateResponse(null, List.of("gone.html"), Map.of());
                response.body(Response.text("mine").body());
                assertThat(response.render().contentText()).isEqualTo("mine");
                return null;
            });
        }
    }

    @Test
    void templatesAreRenderedToTextToo() throws IOException {
        try (WebSite site = site()) {
            site.application().run(() -> {
                assertThat(Shortcuts.renderToString("page.html", Map.of("who", "<")))
                        .isEqualTo("&lt;");
                Request request = Request.builder("GET", "/here/").build();
                assertThat(Shortcuts.renderToString(request, "page.html", Map.of("who", "x")))
                        .isEqualTo("x/here/");
                assertThat(text(Shortcuts.render(request, List.of("gone.html", "other.html"), Map.of("who", "x"))))
                        .isEqualTo("other x/here/");
            });
        }
    }
}
