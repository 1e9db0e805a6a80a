package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncludeTest {

    /// The routes of an app that may be there several times.
    static final class Polls implements UrlConf {
        @Override
        public String appName() {
            return "polls";
        }

        @Override
        public List<Route> routes() {
            return List.of(
                    path("", Pages::home).name("index"),
                    path("<int:pk>/", Pages::year).name("detail"),
                    path("about/", Pages::file).name("about").kwargs(Map.of("lang", "en")));
        }
    }

    private final Site site = Site.with(
            path("polls/", include(new Polls())),
            path("author-polls/", include(new Polls(), "author-polls")),
            path("plain/", include(List.of(path("one/", Pages::home).name("one")))),
            path(
                    "shop/<slug:shop>/",
                    include(
                            List.of(
                                    path(
                                            "items/",
                                            include(
                                                    List.of(path("<slug:sku>/", Pages::two)
                                                            .name("item")),
                                                    "items",
                                                    null)),
                                    path("", Pages::file).name("home")),
                            "shop",
                            "main-shop")));

    @Test
    void theMatchKnowsItsNamespaces() {
        ResolverMatch match = site.at("/author-polls/9/");
        assertThat(match.appNames()).containsExactly("polls");
        assertThat(match.namespaces()).containsExactly("author-polls");
        assertThat(match.namespace()).isEqualTo("author-polls");
        assertThat(match.appName()).isEqualTo("polls");
        assertThat(match.viewName()).isEqualTo("author-polls:detail");
        assertThat(match.urlName()).isEqualTo("detail");
        assertThat(match.route()).isEqualTo("author-polls/<int:pk>/");
        assertThat(match).hasToString("author-polls/<int:pk>/ -> dev.musette.urls.Pages.year");
    }

    @Test
    void namespacesNest() {
        ResolverMatch match = site.at("/shop/north/items/hat/");
        assertThat(match.namespaces()).containsExactly("main-shop", "items");
        assertThat(match.kwargs()).isEqualTo(Map.of("shop", "north", "sku", "hat"));
        assertThat(match.capturedKwargs()).isEqualTo(Map.of("sku", "hat"));
        assertThat(match.viewName()).isEqualTo("main-shop:items:item");
    }

    @Test
    void routesWithoutANamespaceKeepTheirNames() {
        assertThat(site.at("/plain/one/").viewName()).isEqualTo("one");
        assertThat(site.at("/plain/one/").namespaces()).isEmpty();
    }

    @Test
    void aRouteWithoutANameGoesByItsView() {
        assertThat(Site.with(path("", Pages::home)).at("/").viewName()).isEqualTo("dev.musette.urls.Pages.home");
    }

    @Test
    void addedValuesComeAfterCapturedOnesAndTheInnerOnesWin() throws Exception {
        Site added = Site.with(path(
                        "k/",
                        include(List.of(
                                path("x/", Pages::page).kwargs(Map.of("mode", "inner")),
                                path("y/<int:page>/", Pages::page),
                                path("z/<int:page>/", Pages::page).kwargs(Map.of("page", 99)))))
                .kwargs(Map.of("mode", "outer")));
        assertThat(added.at("/k/y/3/").kwargs()).isEqualTo(Map.of("page", 3L, "mode", "outer"));
        assertThat(added.at("/k/y/3/").extraKwargs()).isEqualTo(Map.of("mode", "outer"));
        assertThat(added.answer("/k/y/3/")).isEqualTo("page 3 outer");
        assertThat(added.answer("/k/z/3/")).isEqualTo("page 99 outer");
        assertThat(added.at("/k/x/").kwargs()).isEqualTo(Map.of("mode", "inner"));
    }

    @Test
    void aBeginningIsMatchedBeforeItsRoutesAreTried() {
        Site greedy =
                Site.with(path("<path:p>/", include(List.of(path("x/", Pages::file)))), path("a/x/", Pages::home));
        assertThat(greedy.at("/a/x/").route()).isEqualTo("a/x/");
    }

    @Test
    void anInstanceNamespaceNeedsAnApplicationNamespace() {
        UrlConf nameless = List::of;
        assertThatThrownBy(() -> include(nameless, "here"))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessageEndingWith("are included with the namespace 'here', but have no application namespace."
                        + " Return one from appName() of the routes.");
    }

    /// Includes itself.
    static final class Circle implements UrlConf {
        @Override
        public List<Route> routes() {
            return List.of(path("again/", include(new Circle())));
        }
    }

    @Test
    void routesThatIncludeThemselvesAreNamed() {
        assertThatThrownBy(() -> Site.of(new Circle()))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage(
                        "The routes of dev.musette.urls.IncludeTest$Circle include themselves, or more than 64 others"
                                + " inside one another.");
    }

    @Test
    void a404KnowsThePathAndWhatWasTried() {
        assertThatThrownBy(() -> site.at("/polls/x/")).isInstanceOfSatisfying(Resolver404.class, nowhere -> {
            assertThat(nowhere.status()).isEqualTo(404);
            assertThat(nowhere.path()).isEqualTo("polls/x/");
            assertThat(nowhere.tried())
                    .containsExactly(
                            new TriedRoute(List.of("polls/", ""), "index"),
                            new TriedRoute(List.of("polls/", "<int:pk>/"), "detail"),
                            new TriedRoute(List.of("polls/", "about/"), "about"),
                            new TriedRoute(List.of("author-polls/"), null),
                            new TriedRoute(List.of("plain/"), null),
                            new TriedRoute(List.of("shop/<slug:shop>/"), null));
        });
        assertThatThrownBy(() -> site.at("no-slash")).isInstanceOfSatisfying(Resolver404.class, nowhere -> {
            assertThat(nowhere.path()).isEqualTo("no-slash");
            assertThat(nowhere.tried()).isEmpty();
        });
    }
}
