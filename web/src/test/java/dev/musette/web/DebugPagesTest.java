package dev.musette.web;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.template.TemplateException;
import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import notes.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebugPagesTest {

    static Response fail(Request request) {
        Note.objects.count();
        try {
            throw new IllegalArgumentException("inner <script>");
        } catch (IllegalArgumentException inner) {
            throw new IllegalStateException("outer & message", inner);
        }
    }

    static Response wrapped(Request request) {
        try {
            return Shortcuts.render(request, "notes/syntax.html");
        } catch (TemplateException broken) {
            throw new IllegalStateException("The page is broken.\n" + broken.getMessage(), broken);
        }
    }

    static Response missing(Request request) {
        if (request.isGet()) {
            throw new Http404("No note <fits>.");
        }
        return Response.text("");
    }

    static Response template(Request request, String name) {
        return Shortcuts.render(request, "notes/" + name + ".html", Map.of("name", "x"));
    }

    private static WebSite site() {
        return new WebSite(new Config(
                        path("fail/", DebugPagesTest::fail),
                        path("wrapped/", DebugPagesTest::wrapped),
                        path("missing/", DebugPagesTest::missing).name("missing"),
                        path("template/<name>/", DebugPagesTest::template),
                        path(
                                "more/",
                                include(List.of(
                                        path("<int:id>/", ReadNote::read).name("note")))))
                .withDebug());
    }

    /// A view of a class of its own.
    static final class ReadNote {
        private ReadNote() {}

        static Response read(Request request, long id) {
            return Response.text("note " + id);
        }
    }

    @Test
    void the404ListsTheRoutesThatWereTried() throws IOException {
        try (WebSite site = site()) {
            Response response = site.get("/more/<b>/");
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.contentText())
                    .contains("<title>Page not found at /more/&lt;b&gt;/</title>")
                    .contains("Tried these routes of <code>dev.musette.web.Config</code>, in this order")
                    .contains("fail/")
                    .contains("more/ <span class=\"faint\">›</span> &lt;int:id&gt;/")
                    .contains("name note")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void the404OfAViewSaysWhichOne() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/missing/"))
                    .contains("No note &lt;fits&gt;.")
                    .contains("Raised by <code>missing</code>, which the route <code>missing/</code> leads to.");
        }
    }

    @Test
    void the500ShowsChainFramesAndSource() throws IOException {
        try (WebSite site = site().withNotes("a")) {
            Response response = site.get("/fail/?q=1");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.contentText())
                    .contains("<h1>java.lang.IllegalStateException <span class=\"badge\">500</span></h1>")
                    .contains("outer &amp; message")
                    .contains("Caused by <code>java.lang.IllegalArgumentException</code>")
                    .contains("inner &lt;script&gt;")
                    .contains("dev.musette.web.DebugPagesTest.fail")
                    .contains("throw new IllegalStateException(&quot;outer &amp; message&quot;, inner);")
                    .contains("view <code>dev.musette.web.DebugPagesTest.fail</code>")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void the500ShowsTheStatementsOfTheRequest() throws IOException {
        try (WebSite site = site().withNotes("a")) {
            assertThat(site.text("/fail/")).contains("SELECT COUNT(*)").contains("&quot;notes_note&quot;");
        }
    }

    @Test
    void secretsAreLeftOut() throws IOException {
        // The page shows this source too, so the secret must not stand in it.
        String secret = Integer.toString(987_654_321, 36);
        try (WebSite site = site().withNotes()) {
            String page = site.get(
                            "/fail/?api_key=" + secret + "&q=shown-query",
                            "Cookie",
                            "sessionid=" + secret + "; theme=shown-cookie",
                            "Authorization",
                            "Bearer " + secret,
                            "X-Plain",
                            "shown-header")
                    .contentText();
            assertThat(page)
                    .contains("shown-query")
                    .contains("shown-cookie")
                    .contains("shown-header")
                    .contains("testserver")
                    .doesNotContain(secret)
                    .doesNotContain(site.application().settings().secretKey());
        }
    }

    @Test
    void aFailingTemplateShowsItsLine() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/template/broken/"))
                    .contains("In the template <code>notes/broken.html</code>, line 3")
                    .contains("<span class=\"marked\"><i>3</i>{% url &quot;nowhere&quot; %}</span>")
                    .contains("<i>2</i>&lt;b&gt;{{ name|upper }}&lt;/b&gt;")
                    .contains(
                            "<p class=\"message\">{% url &quot;nowhere&quot; %} threw dev.musette.urls.NoReverseMatch."
                                    + " No route is called &#x27;nowhere&#x27;.");
        }
    }

    @Test
    void aTemplateThatCannotBeCompiledShowsTheCaretBelowThePlace() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/template/syntax/"))
                    .contains("In the template <code>notes/syntax.html</code>, line 2")
                    .containsPattern("<span class=\"caret\"><i></i> +\\^</span>")
                    .contains("nofilter");
        }
    }

    @Test
    void theHeadShowsOneLineWhereThePageShowsThePlace() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/wrapped/"))
                    .contains("<p class=\"message\">The page is broken.</p>")
                    .containsOnlyOnce("<span class=\"caret\">");
        }
    }

    @Test
    void aMissingTemplateSaysWhereItWasLookedFor() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/template/absent/"))
                    .contains("notes/absent.html")
                    .contains("notes/templates/");
        }
    }

    @Test
    void aMissingIncludeShowsThePlacesTheTagAndTheWayToIt(@TempDir Path templates) throws IOException {
        Files.createDirectories(templates.resolve("notes"));
        Files.writeString(templates.resolve("notes/outer.html"), "a\n{% include 'notes/inner.html' %}");
        Files.writeString(templates.resolve("notes/inner.html"), "b\nc\n{% include 'notes/gone.html' %}");
        try (WebSite site = new WebSite(new Config(path("template/<name>/", DebugPagesTest::template))
                .withTemplates(templates)
                .withDebug())) {
            assertThat(site.text("/template/outer/"))
                    .contains("The template &#x27;notes/gone.html&#x27; does not exist. Tried:\n    "
                            + templates.resolve("notes/gone.html") + " (no such template)")
                    .contains("In the template <code>notes/inner.html</code>, line 3")
                    .contains("<p class=\"faint\">from <code>notes/outer.html:2:1</code></p>");
        }
    }

    /// Its name is not known, and it says so with what it knows.
    public record Leaky(String secret) {
        public String name() {
            if (secret.isEmpty()) {
                return secret;
            }
            throw new IllegalStateException("secret of " + secret);
        }
    }

    static Response leaky(Request request) {
        return Shortcuts.render(request, "leaky.html", Map.of("person", new Leaky("Ada")));
    }

    @Test
    void aFailingMethodIsNamedWithItsPlaceAndItsCauseInDebugAlone(@TempDir Path templates) throws IOException {
        Files.writeString(templates.resolve("leaky.html"), "a\n <b>{{ person.name|upper }}</b>");
        Config debug = new Config(path("leaky/", DebugPagesTest::leaky))
                .withTemplates(templates)
                .withDebug();
        try (WebSite site = new WebSite(debug)) {
            assertThat(site.text("/leaky/"))
                    .contains("DebugPagesTest$Leaky.name threw java.lang.IllegalStateException.")
                    .contains("In the template <code>leaky.html</code>, line 2")
                    .contains("&lt;b&gt;{{ person.name|upper }}&lt;/b&gt;")
                    .contains("secret of Ada");
        }
        Config production = new Config(path("leaky/", DebugPagesTest::leaky)).withTemplates(templates);
        try (WebSite site = new WebSite(production)) {
            Response answer = site.get("/leaky/");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.contentText()).doesNotContain("secret", "person", "leaky", "Leaky");
        }
    }

    @Test
    void aProjectThatFailsWhileItIsShownStillShowsTheFirstFailure() throws IOException {
        UrlConf unspeakable = new UrlConf() {
            @Override
            public List<Route> routes() {
                return List.of(path("fail/", DebugPagesTest::fail));
            }

            @Override
            public String toString() {
                throw new UnsupportedOperationException("no words");
            }
        };
        try (WebSite site = new WebSite(new Config().withUrls(unspeakable).withDebug()).withNotes()) {
            Response response = site.get("/fail/");
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.contentText())
                    .contains("java.lang.IllegalStateException: outer &amp; message")
                    .doesNotContain("no words");
        }
    }

    @Test
    void whoReadsNoHtmlGetsTheStackTrace() throws IOException {
        try (WebSite site = site().withNotes()) {
            Response response = site.get("/fail/", "Accept", "application/json");
            assertThat(response.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(response.contentText())
                    .startsWith("500 Internal Server Error\n\njava.lang.IllegalStateException: outer & message")
                    .contains("Caused by: java.lang.IllegalArgumentException");
        }
    }

    @Test
    void productionShowsNoneOfIt() throws IOException {
        try (WebSite site = new WebSite(new Config(path("fail/", DebugPagesTest::fail))).withNotes()) {
            assertThat(site.text("/fail/"))
                    .doesNotContain("outer")
                    .doesNotContain("DebugPagesTest")
                    .doesNotContain("SELECT");
        }
    }
}
