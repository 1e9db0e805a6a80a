package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static dev.musette.web.Methods.requireGet;
import static dev.musette.web.Methods.requireHttpMethods;
import static dev.musette.web.Methods.requirePost;
import static dev.musette.web.Methods.requireSafe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.models.QuerySet;
import dev.musette.urls.ResolverMatch;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import notes.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewsTest {

    static Response page(Request request) {
        return Response.text("page by " + request.method());
    }

    static Response item(Request request, String name) {
        return Response.text("item " + name);
    }

    /// Answers GET and PUT.
    static final class Greeting extends View {
        @Override
        protected Response get(Request request, ResolverMatch match) {
            return Response.text("Hello " + match.kwargs().get("name"));
        }

        @Override
        protected Response put(Request request, ResolverMatch match) {
            return Response.text("put");
        }
    }

    static final class NoteList extends ListView<Note> {
        NoteList() {
            super(Note.objects.orderBy("id"));
        }

        @Override
        protected int paginateBy() {
            return 2;
        }

        public String greeting() {
            return "hi";
        }
    }

    static final class RecentNotes extends ListView<Note> {
        RecentNotes() {
            super(Note.objects);
        }

        @Override
        protected List<String> templateNames() {
            return super.templateNames().reversed();
        }

        @Override
        protected boolean allowEmpty() {
            return false;
        }

        @Override
        protected QuerySet<Note, ?> querySet(Request request, ResolverMatch match) {
            return super.querySet(request, match)
                    .filter("title__startswith", match.kwargs().get("start"));
        }
    }

    static final class NoteDetail extends DetailView<Note> {
        NoteDetail() {
            super(Note.objects);
        }

        @Override
        protected Map<String, @Nullable Object> contextData(Request request, ResolverMatch match, Note note) {
            Map<String, @Nullable Object> data = super.contextData(request, match, note);
            data.put("extra", "more");
            return data;
        }
    }

    private static Config config() {
        return new Config(
                path("get/", requireGet(ViewsTest::page)),
                path("post/", requirePost(ViewsTest::page)),
                path("safe/<name>/", requireSafe(ViewsTest::item)),
                path("two/", requireHttpMethods("GET", "PUT").around(ViewsTest::page)),
                path("class/<name>/", requireGet(new Greeting())),
                path("hello/<name>/", new Greeting()).name("hello"),
                path("page/<name>/", new TemplateView("notes/page.html")),
                path("old/<name>/", RedirectView.toRoute("hello").permanent().withQueryString()),
                path("away/", RedirectView.toUrl("https://example.com/")),
                path("notes/", new NoteList()),
                path("notes/page/<page>/", new NoteList()),
                path("recent/<start>/", new RecentNotes()),
                path("note/<int:pk>/", new NoteDetail()),
                path("note/<slug:slug>/", new NoteDetail()),
                path("wrong/<int:id>/", new NoteDetail()));
    }

    private static void refuses(WebSite site, String method, String target, String allow) throws IOException {
        Response response = site.send(method, target);
        assertThat(response.status()).as("%s %s", method, target).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo(allow);
    }

    @Test
    void decoratorsLetTheirMethodsThroughAndNameThemToOthers() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/get/")).isEqualTo("page by GET");
            refuses(site, "HEAD", "/get/", "GET");
            refuses(site, "DELETE", "/get/", "GET");
            assertThat(site.send("POST", "/post/").contentText()).isEqualTo("page by POST");
            refuses(site, "GET", "/post/", "POST");
            assertThat(site.text("/safe/x/")).isEqualTo("item x");
            assertThat(site.send("HEAD", "/safe/x/").status()).isEqualTo(200);
            refuses(site, "PUT", "/safe/x/", "GET, HEAD");
            assertThat(site.send("PUT", "/two/").status()).isEqualTo(200);
            refuses(site, "POST", "/two/", "GET, PUT");
            assertThat(site.text("/class/Ada/")).isEqualTo("Hello Ada");
            refuses(site, "PUT", "/class/Ada/", "GET");
        }
    }

    @Test
    void the405IsAPageForPeople() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/post/")).contains("<title>405 Method Not Allowed</title>");
        }
    }

    @Test
    void aClassBasedViewAnswersTheMethodsThatItHas() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/hello/Ada/")).isEqualTo("Hello Ada");
            assertThat(site.send("PUT", "/hello/Ada/").contentText()).isEqualTo("put");
            assertThat(site.send("HEAD", "/hello/Ada/").status()).isEqualTo(200);
            refuses(site, "POST", "/hello/Ada/", "GET, PUT, HEAD, OPTIONS");
            refuses(site, "BREW", "/hello/Ada/", "GET, PUT, HEAD, OPTIONS");
            Response options = site.send("OPTIONS", "/hello/Ada/");
            assertThat(options.status()).isEqualTo(200);
            assertThat(options.header("Allow")).isEqualTo("GET, PUT, HEAD, OPTIONS");
            assertThat(options.header("Content-Length")).isEqualTo("0");
        }
    }

    @Test
    void aTemplateViewRendersTheValuesOfItsRoute() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/page/A&B/?q=<q>")).isEqualTo("<p>A&amp;B  /page/A&amp;B/ &lt;q&gt;   </p>");
        }
    }

    @Test
    void aRedirectViewLeadsElsewhere() throws IOException {
        try (WebSite site = new WebSite(config())) {
            Response moved = site.get("/old/Ada/?x=1");
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo("/hello/Ada/?x=1");
            Response away = site.send("POST", "/away/?x=1");
            assertThat(away.status()).isEqualTo(302);
            assertThat(away.header("Location")).isEqualTo("https://example.com/");
        }
    }

    @Test
    void aListViewShowsPages() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes("One", "Two", "Three")) {
            assertThat(site.text("/notes/")).isEqualTo("One;Two; page 1 of 2 2 hi");
            assertThat(site.text("/notes/?page=2")).isEqualTo("Three; page 2 of 2 1 hi");
            assertThat(site.text("/notes/?page=last")).isEqualTo("Three; page 2 of 2 1 hi");
            assertThat(site.text("/notes/page/2/")).isEqualTo("Three; page 2 of 2 1 hi");
            assertThat(site.get("/notes/?page=3").status()).isEqualTo(404);
            assertThat(site.get("/notes/?page=0").status()).isEqualTo(404);
            assertThat(site.get("/notes/?page=x").status()).isEqualTo(404);
            assertThat(site.get("/notes/?page=").status()).isEqualTo(404);
        }
    }

    @Test
    void anEmptyListHasOnePage() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes()) {
            assertThat(site.text("/notes/")).isEqualTo(" 0 hi");
            assertThat(site.get("/recent/x/").status()).isEqualTo(404);
        }
    }

    @Test
    void aListViewMayChooseRowsAndTemplate() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes("One", "Two", "Three")) {
            assertThat(site.text("/recent/T/")).isEqualTo("recent Two;Three;");
        }
    }

    @Test
    void aDetailViewShowsOneRow() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes("One", "Two")) {
            assertThat(site.text("/note/2/")).isEqualTo("detail Two two more");
            assertThat(site.text("/note/one/")).isEqualTo("detail One one more");
            assertThat(site.get("/note/3/").status()).isEqualTo(404);
            assertThat(site.get("/note/none/").status()).isEqualTo(404);
        }
        try (WebSite site = new WebSite(config().withDebug()).withNotes()) {
            assertThat(site.get("/wrong/2/", "Accept", "text/plain").contentText())
                    .contains(
                            "NoteDetail needs a key or a slug; its route 'wrong/<int:id>/' captures neither 'pk' nor 'slug'.");
        }
    }
}
