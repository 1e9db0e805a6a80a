package dev.musette.web;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static dev.musette.web.Shortcuts.getListOr404;
import static dev.musette.web.Shortcuts.getObjectOr404;
import static dev.musette.web.Shortcuts.redirect;
import static dev.musette.web.Shortcuts.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Attribute;
import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.models.MultipleObjectsReturned;
import dev.musette.urls.NoReverseMatch;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Reversal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import notes.Note;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private static final Attribute<String> USER = Attribute.of("user");

    static Response page(Request request, String name) {
        request.set(USER, "ada");
        return render(request, "notes/page.html", Map.of("name", name, "text", "<i>"));
    }

    static Response links(Request request, String name) {
        return render(request, "notes/links.html", Map.of("name", name));
    }

    static Response item(Request request, long id) {
        return Response.text("item " + id);
    }

    /// A view that is a class.
    static final class About extends View {
        @Override
        protected Response get(Request request, ResolverMatch match) {
            return render(request, "notes/links.html");
        }
    }

    private static Config config() {
        return new Config(
                path("hello/<name>/", ShortcutsTest::page).name("hello"),
                path("links/<name>/", ShortcutsTest::links),
                path("about/", new About()),
                path(
                        "one/",
                        include(List.of(path("<int:id>/", ShortcutsTest::item).name("item")), "notes", null)));
    }

    private static void inSite(Runnable work) {
        try (WebSite site = new WebSite(config()).withNotes("One", "Two", "Twice")) {
            site.application().run(work);
        }
    }

    @Test
    void renderEscapesAndKnowsTheRequest() throws IOException {
        Config config = config().withContextProcessors(request -> Map.of("site_name", "Daily", "text", "overridden"));
        try (WebSite site = new WebSite(config)) {
            assertThat(site.text("/hello/A/?q=x")).isEqualTo("<p>A &lt;i&gt; /hello/A/ x ada Daily </p>");
        }
    }

    @Test
    void debugIsKnownToLocalRequestsInDebug() throws IOException {
        try (WebSite site = new WebSite(config().withDebug())) {
            assertThat(site.send(Request.builder("GET", "/hello/A/")
                                    .header("Host", "testserver")
                                    .remoteAddress("127.0.0.1"))
                            .contentText())
                    .endsWith("True</p>");
            assertThat(site.send(Request.builder("GET", "/hello/A/")
                                    .header("Host", "testserver")
                                    .remoteAddress("10.0.0.1"))
                            .contentText())
                    .endsWith(" </p>");
        }
    }

    @Test
    void theUrlTagWritesOrSetsAUrl() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.text("/links/A&B/")).isEqualTo("/hello/A&amp;B/|/hello/A&amp;B/|[]|/one/5/");
        }
    }

    @Test
    void redirectTakesUrlsNamesAndViews() {
        inSite(() -> {
            assertThat(redirect("/x/?y=1").header("Location")).isEqualTo("/x/?y=1");
            assertThat(redirect("../up/").header("Location")).isEqualTo("../up/");
            assertThat(redirect("https://example.com/").header("Location")).isEqualTo("https://example.com/");
            assertThat(redirect("hello", "x").header("Location")).isEqualTo("/hello/x/");
            assertThat(redirect("hello", Map.of("name", "x")).header("Location"))
                    .isEqualTo("/hello/x/");
            assertThat(redirect(ShortcutsTest::item, 5L).header("Location")).isEqualTo("/one/5/");
            assertThat(redirect(About.class).header("Location")).isEqualTo("/about/");
            assertThat(redirect(Reversal.of("hello", "x").fragment("end")).header("Location"))
                    .isEqualTo("/hello/x/#end");
            assertThat(redirect("hello", "x").status()).isEqualTo(302);
            assertThatThrownBy(() -> redirect("nowhere")).isInstanceOf(NoReverseMatch.class);
        });
    }

    @Test
    void getObjectOr404FindsOneRow() {
        inSite(() -> {
            assertThat(getObjectOr404(Note.objects, 2L).title).isEqualTo("Two");
            assertThat(getObjectOr404(Note.objects, n -> n.title.eq("One")).id).isEqualTo(1);
            assertThat(getObjectOr404(Note.objects.filter(n -> n.id.gt(1)), 2L).title)
                    .isEqualTo("Two");
            assertThat(getObjectOr404(Note.objects.all(), n -> n.slug.eq("one")).title)
                    .isEqualTo("One");
            assertThatThrownBy(() -> getObjectOr404(Note.objects, 9L))
                    .isInstanceOf(Http404.class)
                    .hasMessage("No note fits.");
            assertThatThrownBy(() -> getObjectOr404(Note.objects.filter(n -> n.id.gt(1)), 1L))
                    .isInstanceOf(Http404.class);
            assertThatThrownBy(() -> getObjectOr404(Note.objects, n -> n.title.startsWith("Tw")))
                    .isInstanceOf(MultipleObjectsReturned.class);
        });
    }

    @Test
    void getListOr404FindsRows() {
        inSite(() -> {
            assertThat(getListOr404(Note.objects, n -> n.title.startsWith("Tw")))
                    .hasSize(2);
            assertThat(getListOr404(Note.objects.all())).hasSize(3);
            assertThatThrownBy(() -> getListOr404(Note.objects, n -> n.title.eq("None")))
                    .isInstanceOf(Http404.class)
                    .hasMessage("No note fits.");
        });
    }
}
