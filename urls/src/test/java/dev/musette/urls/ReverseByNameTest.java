package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReverseByNameTest {
    private final UrlResolver resolver = Site.with(
                    path("", Pages::home).name("home"),
                    path("archive/<int:year>/", Pages::year).name("year"),
                    path("archive/<int:year>/<slug:slug>/", Pages::entry).name("entry"),
                    path("tag/<str:tag>/", Pages::file).name("tag"),
                    path("files/<path:p>", Pages::file).name("files"),
                    path("obj/<uuid:id>/", Pages::object).name("obj"),
                    path("café/", Pages::home).name("cafe"),
                    path("opt/", Pages::page).name("opt").kwargs(Map.of("page", 1, "mode", "all")),
                    path("opt/<int:page>/", Pages::page).name("opt").kwargs(Map.of("mode", "paged")),
                    path("dup/<int:a>/", Pages::year).name("dup"),
                    path("dup/<str:a>/<str:b>/", Pages::two).name("dup"),
                    path("dup/<slug:a>/", Pages::file).name("dup"),
                    path("<path:all>", Pages::file).name("all"),
                    path("polls/", include(new IncludeTest.Polls())))
            .resolver();

    private void refuses(Reversal reversal, String message) {
        assertThatThrownBy(() -> resolver.reverse(reversal))
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage(message);
    }

    @Test
    void valuesInOrder() {
        assertThat(resolver.reverse("home")).isEqualTo("/");
        assertThat(resolver.reverse("year", 2024)).isEqualTo("/archive/2024/");
        assertThat(resolver.reverse("year", "2024")).isEqualTo("/archive/2024/");
        assertThat(resolver.reverse("entry", 2024L, "a-b")).isEqualTo("/archive/2024/a-b/");
        assertThat(resolver.reverse("obj", new UUID(0, 1))).isEqualTo("/obj/00000000-0000-0000-0000-000000000001/");
    }

    @Test
    void valuesByName() {
        assertThat(resolver.reverse("entry", Map.of("slug", "s", "year", 1))).isEqualTo("/archive/1/s/");
    }

    @Test
    void aNameThatTheRouteDoesNotKnow() {
        refuses(
                Reversal.of("year", Map.of("yr", 2024)),
                "No route of 'year' takes the values {yr: Integer}. Tried: 'archive/<int:year>/'.");
    }

    @Test
    void whatDoesNotFitIsRefusedWithoutSayingTheValue() {
        refuses(
                Reversal.of("year", "secret"),
                "No route of 'year' takes the values (String). Tried: 'archive/<int:year>/'.");
        refuses(Reversal.of("tag", ""), "No route of 'tag' takes the values (empty text). Tried: 'tag/<str:tag>/'.");
        refuses(Reversal.of("year"), "No route of 'year' takes no values. Tried: 'archive/<int:year>/'.");
        refuses(
                Reversal.of("dup", "a.b"),
                "No route of 'dup' takes the values (String)."
                        + " Tried: 'dup/<slug:a>/', 'dup/<str:a>/<str:b>/', 'dup/<int:a>/'.");
        refuses(
                Reversal.of("nope"),
                "No route is called 'nope'. Check the spelling, the namespace and the routes of the project.");
        refuses(
                Reversal.of("year", true),
                "No route of 'year' takes the values (Boolean). Tried: 'archive/<int:year>/'.");
        assertThatThrownBy(() -> resolver.reverse("tag", "a/b")).isInstanceOf(NoReverseMatch.class);
    }

    @Test
    void theLastRouteOfANameIsTriedFirst() {
        assertThat(resolver.reverse("dup", 1)).isEqualTo("/dup/1/");
        assertThat(resolver.reverse("dup", "a", "b")).isEqualTo("/dup/a/b/");
    }

    @Test
    void valuesThatAWholeRouteTakesFitEvenWhereTheirCaptureAloneWouldNot() {
        UrlResolver crossing =
                Site.with(path("<str:a>/<path:b>", Pages::two).name("x")).resolver();
        assertThat(crossing.reverse("x", "one/two", "three")).isEqualTo("/one/two/three");
    }

    @Test
    void addedValuesMustAgree() {
        assertThat(resolver.reverse("opt")).isEqualTo("/opt/");
        assertThat(resolver.reverse("opt", Map.of("mode", "all"))).isEqualTo("/opt/");
        assertThat(resolver.reverse("opt", Map.of("page", 3, "mode", "paged"))).isEqualTo("/opt/3/");
        assertThat(resolver.reverse("opt", Map.of("page", 1L, "mode", "all"))).isEqualTo("/opt/");
        assertThatThrownBy(() -> resolver.reverse("opt", Map.of("page", 3, "mode", "all")))
                .isInstanceOf(NoReverseMatch.class);
    }

    @Test
    void whatMayNotStandInAPathIsEncoded() {
        assertThat(resolver.reverse("tag", "it's(ok)!*~ 100% \"é\"?"))
                .isEqualTo("/tag/it's(ok)!*~%20100%25%20%22%C3%A9%22%3F/");
        assertThat(resolver.reverse("files", "a b/ü")).isEqualTo("/files/a%20b/%C3%BC");
        assertThat(resolver.reverse("cafe")).isEqualTo("/caf%C3%A9/");
    }

    @Test
    void noUrlNamesAnotherHost() {
        assertThat(resolver.reverse("all", "/evil.example")).isEqualTo("/%2Fevil.example");
    }

    @Test
    void nullIsWrittenAsTemplatesDo() {
        assertThat(resolver.reverse(
                        Reversal.of("tag", Arrays.asList((Object) null).toArray())))
                .isEqualTo("/tag/None/");
    }

    @Test
    void queryAndFragment() {
        Reversal year = Reversal.of("year", 2024);
        assertThat(resolver.reverse(year.query("a", "&=#?/ x~").query("b", 1.5)))
                .isEqualTo("/archive/2024/?a=%26%3D%23%3F%2F+x~&b=1.5");
        assertThat(resolver.reverse(year.query("a", List.of(1, 2)))).isEqualTo("/archive/2024/?a=1&a=2");
        assertThat(resolver.reverse(year.query("a", List.of()))).isEqualTo("/archive/2024/");
        assertThat(resolver.reverse(year.query("a", true).query("b", null))).isEqualTo("/archive/2024/?a=True&b=None");
        assertThat(resolver.reverse(year.fragment("a bé/&"))).isEqualTo("/archive/2024/#a bé/&");
        assertThat(resolver.reverse(year.query("q", "x").fragment(""))).isEqualTo("/archive/2024/?q=x#");
    }

    @Test
    void theMountPointComesFirst() {
        assertThat(resolver.reverse(Reversal.of("home").scriptPrefix("/a b"))).isEqualTo("/a%20b/");
        assertThat(resolver.reverse(Reversal.of("year", 1).scriptPrefix("/%41/")))
                .isEqualTo("/%2541/archive/1/");
        Context mounted = Context.root();
        mounted.set(UrlResolver.SCRIPT_PREFIX, "/app/");
        assertThat(mounted.<String, RuntimeException>call(() -> resolver.reverse("home")))
                .isEqualTo("/app/");
    }

    @Test
    void theResolverOfTheSiteAtHandIsFound() {
        Context site = Context.root();
        site.set(UrlResolver.KEY, () -> resolver);
        site.run(() -> {
            assertThat(Reverse.reverse("year", 5)).isEqualTo("/archive/5/");
            assertThat(Reverse.reverse("year", Map.of("year", 5))).isEqualTo("/archive/5/");
            assertThat(Reverse.reverse(Reversal.of("home").fragment("x"))).isEqualTo("/#x");
            assertThat(Reverse.reverse(Pages::object, new UUID(0, 1)))
                    .isEqualTo("/obj/00000000-0000-0000-0000-000000000001/");
        });
    }
}
