package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static dev.musette.urls.Routes.rePath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReverseByViewTest {
    private static final ViewDecorator LOUD =
            (request, view) -> Response.text(view.handle(request).contentText() + "!");

    /// A view that is an object's method.
    record Greeter(String greeting) {
        Response greet(Request request, String name) {
            return Response.text(greeting + " " + name);
        }
    }

    /// A view that is a class.
    static final class Detail extends ClassView {
        @Override
        protected Response view(Request request, ResolverMatch match) {
            return Response.text("detail " + match.kwargs());
        }
    }

    private final Greeter greeter = new Greeter("Hello");
    private final Site site = Site.with(
            path("", Pages::home),
            path("year/<int:year>/", Pages::year),
            path("small/<int:year>/", Pages::smallYear),
            path("entry/<int:year>/<slug:slug>/", LOUD.around(Pages::entry)),
            path("page/<int:page>/", Pages::page).kwargs(Map.of("mode", "paged")),
            path("obj/<uuid:id>/", Pages::object),
            rePath("^two/(\\w+)/(\\w+)/$", Pages::two),
            path("3/<int:a>/<b>/<c>/", LOUD.around(Pages::three)),
            path("4/<int:a>/<b>/<c>/<d>/", LOUD.around(Pages::four)),
            path("5/<int:a>/<b>/<c>/<d>/<e>/", LOUD.around(Pages::five)),
            path("greet/<name>/", greeter::greet),
            path("detail/<int:pk>/", LOUD.around(new Detail())),
            path("files/", include(List.of(path("<path:p>", Pages::file)), "files", null)));
    private final UrlResolver resolver = site.resolver();

    @Test
    void aMethodReferenceNamesItsView() {
        assertThat(resolver.reverse(Pages::home)).isEqualTo("/");
        assertThat(resolver.reverse(Pages::year, 5L)).isEqualTo("/year/5/");
        assertThat(resolver.reverse(Pages::smallYear, 5)).isEqualTo("/small/5/");
        assertThat(resolver.reverse(Pages::object, new UUID(0, 7)))
                .isEqualTo("/obj/00000000-0000-0000-0000-000000000007/");
        assertThat(resolver.reverse(Pages::two, "a", "b")).isEqualTo("/two/a/b/");
    }

    @Test
    void allAritiesAreKnown() {
        assertThat(resolver.reverse(Pages::three, 1L, "b", "c")).isEqualTo("/3/1/b/c/");
        assertThat(resolver.reverse(Pages::four, 1L, "b", "c", "d")).isEqualTo("/4/1/b/c/d/");
        assertThat(resolver.reverse(Pages::five, 1L, "b", "c", "d", "e")).isEqualTo("/5/1/b/c/d/e/");
    }

    @Test
    void aDecoratedViewKeepsItsIdentity() throws Exception {
        assertThat(resolver.reverse(Pages::entry, 2024L, "x")).isEqualTo("/entry/2024/x/");
        assertThat(site.answer("/entry/2024/x/")).isEqualTo("entry 2024 x!");
        assertThat(site.answer("/3/1/b/c/")).isEqualTo("1bc!");
        assertThat(site.answer("/4/1/b/c/d/")).isEqualTo("1bcd!");
        assertThat(site.answer("/5/1/b/c/d/e/")).isEqualTo("1bcde!");
        assertThat(ViewIdentity.of(LOUD.around(LOUD.around(Pages::home)))).hasToString("dev.musette.urls.Pages.home");
    }

    @Test
    void anObjectsMethodIsAViewToo() throws Exception {
        assertThat(site.answer("/greet/Ada/")).isEqualTo("Hello Ada");
        assertThat(resolver.reverse(new Greeter("other")::greet, "Bob")).isEqualTo("/greet/Bob/");
    }

    @Test
    void aClassNamesItsView() throws Exception {
        assertThat(resolver.reverse(Detail.class, 5)).isEqualTo("/detail/5/");
        assertThat(site.answer("/detail/5/")).isEqualTo("detail {pk=5}!");
        assertThat(ViewIdentity.of(new Detail())).isEqualTo(ViewIdentity.of(Detail.class));
    }

    @Test
    void addedValuesMustAgree() {
        assertThat(resolver.reverse(Pages::page, 3L, "paged")).isEqualTo("/page/3/");
        assertThatThrownBy(() -> resolver.reverse(Pages::page, 3L, "all"))
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage("No route of 'dev.musette.urls.Pages.page' takes the values (Long, String)."
                        + " Tried: 'page/<int:page>/'.");
    }

    @Test
    void aViewInsideANamespaceIsFound() {
        assertThat(resolver.reverse(Pages::file, "a/b")).isEqualTo("/files/a/b");
    }

    @Test
    void aViewWithoutARouteIsNamed() {
        assertThatThrownBy(() -> resolver.reverse(Pages::broken))
                .isInstanceOf(NoReverseMatch.class)
                .hasMessage("No route leads to dev.musette.urls.Pages.broken. Add one to the routes of the project.");
    }

    @Test
    void aViewMayThrowAnything() {
        Site failing = Site.with(path("", Pages::broken));
        assertThatThrownBy(() -> failing.answer("/")).isExactlyInstanceOf(Exception.class);
    }
}
