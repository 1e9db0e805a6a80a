package dev.musette.urls;

import static dev.musette.urls.Routes.include;
import static dev.musette.urls.Routes.path;
import static dev.musette.urls.Routes.rePath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Problem;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlChecksTest {

    private static List<String> problems(Route... routes) {
        return UrlChecks.check(() -> List.of(routes)).stream()
                .map(problem -> problem.id() + " " + problem.message())
                .toList();
    }

    @Test
    void rightRoutesHaveNoProblems() {
        assertThat(problems(
                        path("", Pages::home).name("home"),
                        path("<int:year>/", Pages::year),
                        path("small/<int:year>/", Pages::smallYear),
                        path("obj/<uuid:id>/", Pages::object),
                        path("page/<int:page>/", Pages::page).kwargs(Map.of("mode", "x")),
                        path("fixed/", Pages::year).kwargs(Map.of("year", 3)),
                        rePath("^re/(\\w+)/$", Pages::file),
                        path("class/<int:pk>/<slug:s>/", new ReverseByViewTest.Detail()),
                        path("any/<int:n>/", new Anything()::any)))
                .isEmpty();
    }

    /// A view that takes whatever its route gives.
    static final class Anything {
        Response any(Request request, Object value) {
            return Response.text(value.toString());
        }
    }

    @Test
    void anotherNumberOfValues() {
        assertThat(problems(path("post/<int:a>/<int:b>/", Pages::year)))
                .containsExactly(
                        "urls.E002 The view dev.musette.urls.Pages.year takes 1 value, the route 'post/<int:a>/<int:b>/'"
                                + " gives 2.");
        assertThat(problems(path("post/", Pages::entry)))
                .containsExactly(
                        "urls.E002 The view dev.musette.urls.Pages.entry takes 2 values, the route 'post/' gives 0.");
    }

    @Test
    void valuesOfTheWrongType() {
        assertThat(problems(path("post/<slug:id>/", Pages::year)))
                .containsExactly("urls.E003 The view dev.musette.urls.Pages.year takes long as value 1, the route"
                        + " 'post/<slug:id>/' gives String for <id>.");
        assertThat(problems(path("<int:year>/<int:slug>/", Pages::entry)))
                .containsExactly("urls.E003 The view dev.musette.urls.Pages.entry takes String as value 2, the route"
                        + " '<int:year>/<int:slug>/' gives long for <slug>.");
        assertThat(problems(path("<int:page>/", Pages::page).kwargs(Map.of("mode", 7))))
                .containsExactly("urls.E003 The view dev.musette.urls.Pages.page takes String as value 2, the route"
                        + " '<int:page>/' gives int for extra value 'mode'.");
        assertThat(problems(rePath("^(\\d+)/$", Pages::year)))
                .containsExactly("urls.E003 The view dev.musette.urls.Pages.year takes long as value 1, the route"
                        + " '^(\\d+)/$' gives String for group.");
    }

    @Test
    void allRoutesAreLookedAtEvenWhereSomeCannotBeRead() {
        assertThat(problems(path("<bad", Pages::home), path("<int:x>/", Pages::home), path("<worse", Pages::home)))
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("urls.E001 This capture is not closed"),
                        second -> assertThat(second).startsWith("urls.E001 This capture is not closed"),
                        third -> assertThat(third).startsWith("urls.E002 "));
    }

    @Test
    void slipsOfThePen() {
        assertThat(problems(
                        path("/post/", Pages::home),
                        rePath("^sub/$", include(List.of(path("x/", Pages::home)))),
                        path("x/", Pages::home).name("a:b"),
                        path("p/", include(new IncludeTest.Polls())),
                        path("q/", include(new IncludeTest.Polls()))))
                .containsExactlyInAnyOrder(
                        "urls.W001 The route '^sub/$' includes others but ends with '$'.",
                        "urls.W002 The route '/post/' begins with a slash.",
                        "urls.W003 The name 'a:b' of the route 'x/' has a colon.",
                        "urls.W005 The namespace 'polls' is there more than once.");
    }

    @Test
    void aProblemSaysWhatToDo() {
        Problem problem =
                UrlChecks.check(() -> List.of(path("post/", Pages::year))).getFirst();
        assertThat(problem.isSerious()).isTrue();
        assertThat(problem.hint())
                .isEqualTo("Give the view a parameter for each captured and extra value, after the request.");
    }
}
