package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.util.Map;
import notes.Note;
import org.junit.jupiter.api.Test;

class JourneyPagesTest {
    private static Response twice(Request request) {
        return Response.text("" + Note.objects.count() + Note.objects.count());
    }

    private static Response fail(Request request) {
        throw new IllegalStateException("<script>alert(1)</script>");
    }

    private static Response page(Request request, String name) {
        return Shortcuts.render(request, "notes/page.html", Map.of("name", name));
    }

    private static Config config() {
        return new Config(
                path("twice/", JourneyPagesTest::twice),
                path("fail/", JourneyPagesTest::fail),
                path("page/<name>/", JourneyPagesTest::page).name("page"));
    }

    private static WebSite site() {
        return new WebSite(config().withDebug()).withNotes("a");
    }

    @Test
    void theListNamesTheLastRequestsTheLatestFirst() throws IOException {
        try (WebSite site = site()) {
            site.get("/page/waltz/?page=2&token=secret");
            site.get("/twice/");
            Response list = site.get("/__musette__/");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.contentText())
                    .containsSubsequence(
                            "<a href=\"/__musette__/2/\">GET /twice/</a>",
                            "<span class=\"badge f2\">200</span>",
                            "2 statements",
                            "<a href=\"/__musette__/1/\">GET /page/waltz/</a>",
                            "?page=2&amp;token=********************")
                    .doesNotContain("secret");
        }
    }

    @Test
    void beforeTheFirstRequestTheListSaysSo() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/__musette__/")).contains("Nothing has happened yet");
        }
    }

    @Test
    void itsOwnRequestsAreNotWrittenDown() throws IOException {
        try (WebSite site = site()) {
            site.get("/__musette__/");
            site.get("/__musette__/1/");
            site.get("/__musette__/style.css");
            assertThat(site.application().get(Journeys.SERVICE).latest()).isEmpty();
        }
    }

    @Test
    void oneJourneyShowsItsWay() throws IOException {
        try (WebSite site = site()) {
            site.get("/twice/");
            String page = site.text("/__musette__/1/");
            assertThat(page)
                    .containsSubsequence(
                            "<title>GET /twice/ · journey 1</title>",
                            "→ SecurityMiddleware",
                            "→ CommonMiddleware",
                            "twice/",
                            "dev.musette.web.JourneyPagesTest.twice",
                            "SELECT COUNT(*) FROM &quot;notes_note&quot;",
                            "← CommonMiddleware",
                            "← SecurityMiddleware",
                            "200 OK")
                    .contains("<span class=\"badge\">2</span> statements were sent more than once")
                    .doesNotContain("style=");
        }
    }

    @Test
    void whatAClientSendsIsText() throws IOException {
        try (WebSite site = site()) {
            site.get("/%3Cscript%3Ealert(1)%3C/script%3E/?%3Cb%3E=%3Ci%3E");
            site.get("/fail/");
            assertThat(site.text("/__musette__/"))
                    .contains("GET /&lt;script&gt;alert(1)&lt;/script&gt;/")
                    .contains("?&lt;b&gt;=&lt;i&gt;")
                    .doesNotContain("<script");
            assertThat(site.text("/__musette__/1/")).contains("/&lt;script&gt;").doesNotContain("<script");
            assertThat(site.text("/__musette__/2/"))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script");
        }
    }

    @Test
    void theirPolicyAllowsTheirOwnStyleAndNothingElse() throws IOException {
        try (WebSite site = site()) {
            Response list = site.get("/__musette__/");
            assertThat(list.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action"
                            + " 'none'; frame-ancestors 'none'");
            assertThat(list.header("Cache-Control")).isEqualTo("no-store");
            assertThat(list.contentText()).contains("<link rel=\"stylesheet\" href=\"/__musette__/style.css\">");
            Response style = site.get("/__musette__/style.css");
            assertThat(style.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
            assertThat(style.contentText())
                    .contains("--paper:", "ol.rows")
                    .doesNotContain("{%")
                    .doesNotContain("url(");
        }
    }

    @Test
    void whatIsNotKeptIsNotThere() throws IOException {
        try (WebSite site = site()) {
            for (String name : new String[] {"7/", "x/", "1", "1/2/", "99999999999999999999/", "/"}) {
                assertThat(site.get("/__musette__/" + name).status()).as(name).isEqualTo(404);
            }
            assertThat(site.text("/__musette__/7/")).contains("It is not among the last 0.");
        }
    }

    @Test
    void theyAreOnlyRead() throws IOException {
        try (WebSite site = site()) {
            Response refused = site.send("POST", "/__musette__/");
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void theHostMustBeOneOfTheSites() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.get("/__musette__/", "Host", "evil.example").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void toOtherMachinesAndBehindAProxyTheyAreNotThere() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.sendFrom("203.0.113.9", "/__musette__/").status()).isEqualTo(404);
            assertThat(site.get("/__musette__/", "X-Forwarded-For", "203.0.113.9")
                            .status())
                    .isEqualTo(404);
            assertThat(site.get("/__musette__/", "Forwarded", "for=203.0.113.9").status())
                    .isEqualTo(404);
            assertThat(site.sendFrom("::1", "/__musette__/").status()).isEqualTo(200);
        }
    }

    @Test
    void theSettingsMayShowThemToOtherMachines() throws IOException {
        try (WebSite site = new WebSite(config().withDebug().withJourneys(JourneyOptions.DEFAULTS.withRemote(true)))) {
            assertThat(site.sendFrom("203.0.113.9", "/__musette__/").status()).isEqualTo(200);
        }
    }

    @Test
    void inProductionTheyAreNotThere() throws IOException {
        try (WebSite site = new WebSite(config())) {
            assertThat(site.get("/__musette__/").status()).isEqualTo(404);
            assertThat(site.sendTo(site.application().get(WebHandler.TRACED), "GET", "/__musette__/")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theDebugPagesLeadToTheJourneyOfTheirRequest() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.text("/fail/")).contains("<a href=\"/__musette__/1/\">The journey of this request</a>");
            assertThat(site.text("/nowhere/")).contains("<a href=\"/__musette__/2/\">The journey of this request</a>");
            assertThat(site.sendFrom("203.0.113.9", "/fail/").contentText()).doesNotContain("<a href=\"/__musette__");
        }
    }
}
