package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Context;
import dev.musette.core.Application;
import dev.musette.http.BadRequest;
import dev.musette.http.Handler;
import dev.musette.http.Http404;
import dev.musette.http.Middleware;
import dev.musette.http.PermissionDenied;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.Reverse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebHandlerTest {

    static Response hello(Request request, String name) {
        return Response.html("Hello " + name);
    }

    static Response fail(Request request, String how) throws Exception {
        return switch (how) {
            case "404" -> throw new Http404("no such thing");
            case "403" -> throw new PermissionDenied("secret reason");
            case "400" -> throw new BadRequest("secret reason");
            case "checked" -> throw new Exception("secret reason");
            case "error" -> throw new AssertionError("secret reason");
            case "overflow" -> throw new StackOverflowError("secret reason");
            case "other" -> throw new IllegalStateException("secret reason");
            default -> Response.text(how);
        };
    }

    static Response nothing(Request request) {
        return unsafeNull();
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a project's code may return null all the same
    private static <T> T unsafeNull() {
        return null;
    }

    static Response streamed(Request request) {
        return Response.stream("text/plain", out -> {
            String prefix = Application.current().settings().staticUrl();
            out.write((prefix + " " + Reverse.reverse("hello", "x")).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Config config() {
        return new Config(
                path("hello/<name>/", WebHandlerTest::hello).name("hello"),
                path("fail/<how>/", WebHandlerTest::fail),
                path("nothing/", WebHandlerTest::nothing),
                path("stream/", WebHandlerTest::streamed));
    }

    @Test
    void aRequestReachesItsView() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response response = site.get("/hello/Ada%20L/");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.contentText()).isEqualTo("Hello Ada L");
            assertThat(response.header("Content-Length")).isEqualTo("11");
        }
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        try (WebSite site = new WebSite(config().withMiddleware())) {
            Response response = site.send("HEAD", "/hello/Ada/");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.content()).isEmpty();
            assertThat(response.header("Content-Length")).isEqualTo("9");
            assertThat(response.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        }
    }

    @Test
    void theContextIsThereUntilTheLastByteAndGoneAfterIt() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/stream/")).isEqualTo("/static/ /hello/x/");
            assertThat(Context.find()).isNull();
        }
    }

    @Test
    void aSiteKnowsWhereItIsMounted() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response response = site.send(Request.builder("GET", "/stream/")
                    .header("Host", "testserver")
                    .scriptName("/app"));
            assertThat(response.contentText()).isEqualTo("/static/ /app/hello/x/");
        }
    }

    /// Writes its name into a header on the way out, and whether a response came.
    static final class Traced extends Middleware {
        private final String name;

        Traced(Handler next, String name) {
            super(next);
            this.name = name;
        }

        @Override
        public Response handle(Request request) throws Exception {
            if (("refuse-" + name).equals(request.query().get("do"))) {
                throw new PermissionDenied("refused");
            }
            if (("answer-" + name).equals(request.query().get("do"))) {
                return Response.text("from " + name);
            }
            Response response = next.handle(request);
            String before = response.header("X-Trace");
            response.header("X-Trace", (before == null ? "" : before + " ") + name + response.status());
            return response;
        }
    }

    @Test
    void middlewareStandsInTheOrderOfTheSettings() throws IOException {
        Config config = config().withMiddleware(next -> new Traced(next, "outer"), next -> new Traced(next, "inner"));
        try (WebSite site = new WebSite(config)) {
            assertThat(site.get("/hello/x/").header("X-Trace")).isEqualTo("inner200 outer200");
            assertThat(site.get("/fail/404/").header("X-Trace")).isEqualTo("inner404 outer404");
            assertThat(site.get("/nowhere/").header("X-Trace")).isEqualTo("inner404 outer404");
            assertThat(site.get("/fail/other/").header("X-Trace")).isEqualTo("inner500 outer500");
        }
    }

    @Test
    void whatALayerThrowsIsConvertedByTheLayerOutsideIt() throws IOException {
        Config config = config().withMiddleware(next -> new Traced(next, "outer"), next -> new Traced(next, "inner"));
        try (WebSite site = new WebSite(config)) {
            assertThat(site.get("/hello/x/?do=refuse-inner").header("X-Trace")).isEqualTo("outer403");
            Response outermost = site.get("/hello/x/?do=refuse-outer");
            assertThat(outermost.status()).isEqualTo(403);
            assertThat(outermost.header("X-Trace")).isNull();
            assertThat(site.get("/hello/x/?do=answer-inner").contentText()).isEqualTo("from inner");
        }
    }

    @Test
    void everyFailureHasItsStatusAndAPageThatSaysNothingOfIt() throws IOException {
        try (WebSite site = new WebSite(config())) {
            for (var expected : List.of(
                    List.of("404", 404),
                    List.of("403", 403),
                    List.of("400", 400),
                    List.of("checked", 500),
                    List.of("error", 500),
                    List.of("overflow", 500),
                    List.of("other", 500))) {
                Response response = site.get("/fail/" + expected.get(0) + "/", "Accept", "text/html");
                assertThat(response.status()).as("%s", expected.get(0)).isEqualTo(expected.get(1));
                assertThat(response.contentText())
                        .contains("<title>" + response.status() + " " + response.reason() + "</title>")
                        .doesNotContain("secret")
                        .doesNotContain("Exception");
            }
        }
    }

    @Test
    void whoReadsNoHtmlGetsText() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response response = site.get("/nowhere/", "Accept", "application/json");
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.contentText()).isEqualTo("404 Not Found\n");
            assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        }
    }

    @Test
    void aViewThatReturnsNullIsNamed() throws IOException {
        try (WebSite site = new WebSite(config().withDebug())) {
            Response response = site.get("/nothing/", "Accept", "text/plain");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.contentText())
                    .contains("The view dev.musette.web.WebHandlerTest.nothing returned null instead of a response.");
        }
    }

    @Test
    void aHostThatIsNotOursIsABadRequest() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.get("/hello/x/", "Host", "evil.example").status()).isEqualTo(400);
        }
    }

    @Test
    void aProjectsTemplatesReplaceOurPages(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("404.html"), "gone: {{ request_path }} {{ site_name }}");
        Files.writeString(templates.resolve("500.html"), "sorry {{ site_name }}.");
        Files.writeString(templates.resolve("403.html"), "{% url 'nowhere' %}");
        Files.writeString(templates.resolve("400.html"), "{% include '400.html' %}");
        Config config = config().withTemplates(templates)
                .withContextProcessors(request -> Map.of("site_name", "The <Daily> Java"));
        try (WebSite site = new WebSite(config)) {
            assertThat(site.text("/x/<y>/")).isEqualTo("gone: /x/&lt;y&gt;/ The &lt;Daily&gt; Java");
            Response failed = site.get("/fail/other/");
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.contentText()).isEqualTo("sorry .");
            Response endlessPage = site.get("/fail/400/");
            assertThat(endlessPage.status()).isEqualTo(400);
            assertThat(endlessPage.contentText()).contains("<title>400 Bad Request</title>");
            Response brokenPage = site.get("/fail/403/");
            assertThat(brokenPage.status()).isEqualTo(403);
            assertThat(brokenPage.contentText()).contains("<title>403 Forbidden</title>");
        }
    }
}
