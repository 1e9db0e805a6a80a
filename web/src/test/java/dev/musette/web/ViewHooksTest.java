package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.http.Handler;
import dev.musette.http.Http404;
import dev.musette.http.Middleware;
import dev.musette.http.MiddlewareFactory;
import dev.musette.http.MiddlewareNotUsed;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewHooksTest {
    private final List<String> trace = new ArrayList<>();

    /// Writes down what it is asked, and does what it was told.
    private final class Tracing extends Middleware implements ViewHooks {
        private final String name;
        private final String view;
        private final String exception;

        Tracing(Handler next, String name, String view, String exception) {
            super(next);
            this.name = name;
            this.view = view;
            this.exception = exception;
        }

        @Override
        public Response handle(Request request) throws Exception {
            trace.add(name + ":request");
            Response response = next.handle(request);
            trace.add(name + ":response " + response.status());
            return response;
        }

        @Override
        public @Nullable Response processView(Request request, ResolverMatch match) {
            trace.add(name + ":view " + match.route());
            return act(view, 297);
        }

        @Override
        public @Nullable Response processException(Request request, Exception thrown) {
            trace.add(name + ":exception " + thrown.getClass().getSimpleName());
            return act(exception, 296);
        }

        private @Nullable Response act(String what, int status) {
            return switch (what) {
                case "respond" -> Response.text(name).status(status);
                case "fail" -> throw new Http404("hidden");
                default -> null;
            };
        }
    }

    private MiddlewareFactory tracing(String name, String view, String exception) {
        return next -> new Tracing(next, name, view, exception);
    }

    private MiddlewareFactory passing(String name) {
        return tracing(name, "pass", "pass");
    }

    private List<String> trace(String target, MiddlewareFactory... middleware) throws IOException {
        trace.clear();
        Config config = new Config(path("", this::page), path("fail/", this::fail), path("null/", ViewHooksTest::none))
                .withMiddleware(middleware);
        try (WebSite site = new WebSite(config)) {
            trace.add(0, String.valueOf(site.get(target).status()));
        }
        return trace;
    }

    private Response page(Request request) {
        trace.add("view");
        return Response.text("page");
    }

    private Response fail(Request request) {
        trace.add("view");
        throw new IllegalStateException("view");
    }

    @SuppressWarnings("NullAway") // what a project may do all the same
    static Response none(Request request) {
        return null;
    }

    @Test
    void viewsAreAnnouncedFromOutsideIn() throws IOException {
        assertThat(trace("/", passing("A"), passing("B")))
                .containsExactly(
                        "200",
                        "A:request",
                        "B:request",
                        "A:view ",
                        "B:view ",
                        "view",
                        "B:response 200",
                        "A:response 200");
    }

    @Test
    void theFirstAnswerStandsForTheView() throws IOException {
        assertThat(trace("/", passing("A"), tracing("B", "respond", "pass"), passing("C")))
                .containsExactly(
                        "297",
                        "A:request",
                        "B:request",
                        "C:request",
                        "A:view ",
                        "B:view ",
                        "C:response 297",
                        "B:response 297",
                        "A:response 297");
    }

    @Test
    void failuresOfAViewAreAnnouncedFromInsideOut() throws IOException {
        assertThat(trace("/fail/", passing("A"), tracing("B", "pass", "respond"), passing("C")))
                .containsExactly(
                        "296",
                        "A:request",
                        "B:request",
                        "C:request",
                        "A:view fail/",
                        "B:view fail/",
                        "C:view fail/",
                        "view",
                        "C:exception IllegalStateException",
                        "B:exception IllegalStateException",
                        "C:response 296",
                        "B:response 296",
                        "A:response 296");
        assertThat(trace("/fail/", passing("A")))
                .containsExactly(
                        "500",
                        "A:request",
                        "A:view fail/",
                        "view",
                        "A:exception IllegalStateException",
                        "A:response 500");
        assertThat(trace("/fail/", tracing("A", "pass", "fail")).getFirst()).isEqualTo("404");
    }

    @Test
    void onlyFailuresOfTheViewAreAnnounced() throws IOException {
        assertThat(trace("/", passing("A"), tracing("B", "fail", "respond")))
                .containsExactly(
                        "404", "A:request", "B:request", "A:view ", "B:view ", "B:response 404", "A:response 404");
        assertThat(trace("/nowhere/", passing("A"))).containsExactly("404", "A:request", "A:response 404");
        assertThat(trace("/null/", passing("A"))).containsExactly("500", "A:request", "A:view null/", "A:response 500");
    }

    @Test
    void aMiddlewareThatIsNotUsedIsNotThere() throws IOException {
        MiddlewareFactory unused = next -> {
            throw new MiddlewareNotUsed("nothing to do");
        };
        MiddlewareFactory itself = next -> next;
        assertThat(trace("/", passing("A"), unused, itself, passing("B")))
                .containsExactly(
                        "200",
                        "A:request",
                        "B:request",
                        "A:view ",
                        "B:view ",
                        "view",
                        "B:response 200",
                        "A:response 200");
    }
}
