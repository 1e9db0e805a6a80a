package dev.musette.web;

import static dev.musette.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.Step;
import dev.musette.base.StepKind;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import notes.Note;
import org.junit.jupiter.api.Test;

class JourneyTest {
    private static Response count(Request request) {
        return Response.text("" + Note.objects.count() + Note.objects.count());
    }

    private static Response page(Request request, String name) {
        return Shortcuts.render(request, "notes/page.html", Map.of("name", name));
    }

    private static Response broken(Request request) {
        return Shortcuts.render(request, "notes/broken.html", Map.of("name", "x"));
    }

    private static Response fail(Request request) {
        throw new IllegalStateException("The pen is dry.\u001b[31m");
    }

    private static Response pour(Request request) {
        return Response.stream("text/plain", out -> {
            out.write("tea for ".getBytes(StandardCharsets.UTF_8));
            out.write(("" + Note.objects.count()).getBytes(StandardCharsets.UTF_8));
            out.write('!');
        });
    }

    /// Answers by itself where it is told to.
    static final class Doorkeeper extends Middleware {
        Doorkeeper(Handler next) {
            super(next);
        }

        @Override
        public Response handle(Request request) throws Exception {
            return request.query().get("stop") == null ? next.handle(request) : Response.text("No entry.");
        }
    }

    private static Config config() {
        return new Config(
                        path("count/", JourneyTest::count).name("count"),
                        path("page/<name>/", JourneyTest::page).name("page"),
                        path("broken/", JourneyTest::broken),
                        path("fail/", JourneyTest::fail),
                        path("pour/", JourneyTest::pour))
                .withMiddleware(SecurityMiddleware::new, Doorkeeper::new);
    }

    private static WebSite site() {
        return new WebSite(config().withDebug()).withNotes("a");
    }

    private static Journey journey(WebSite site, String target) throws IOException {
        site.get(target);
        return site.application().get(Journeys.SERVICE).latest().getFirst();
    }

    private static List<String> outline(Journey journey) {
        return journey.steps().stream()
                .map(step -> "  ".repeat(step.depth()) + step.kind().word() + " " + step.name())
                .toList();
    }

    @Test
    void eachStepIsWrittenDownInItsOrder() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/count/");
            assertThat(outline(journey))
                    .containsExactly(
                            "request GET /count/",
                            "  engine on thread main",
                            "  middleware dev.musette.web.SecurityMiddleware",
                            "    middleware dev.musette.web.JourneyTest$Doorkeeper",
                            "      match count/",
                            "      view dev.musette.web.JourneyTest.count",
                            "        statement SELECT COUNT(*) FROM \"notes_note\"",
                            "        statement SELECT COUNT(*) FROM \"notes_note\"",
                            "  response 200 OK",
                            "  sent from memory");
            assertThat(journey.status()).isEqualTo(200);
            assertThat(journey.size()).isEqualTo(2);
            assertThat(journey.method()).isEqualTo("GET");
            assertThat(journey.path()).isEqualTo("/count/");
            assertThat(journey.left()).isZero();
        }
    }

    @Test
    void stepsLieInsideThoseAroundThem() throws IOException {
        try (WebSite site = site()) {
            List<Step> steps = journey(site, "/count/").steps();
            for (int i = 1; i < steps.size(); i++) {
                Step step = steps.get(i);
                Step around = steps.subList(0, i).reversed().stream()
                        .filter(before -> before.depth() == step.depth() - 1)
                        .findFirst()
                        .orElseThrow();
                assertThat(step.start()).as("%s", step).isGreaterThanOrEqualTo(around.start());
                assertThat(step.end()).as("%s", step).isLessThanOrEqualTo(around.end());
            }
            assertThat(steps.getFirst().duration()).isPositive();
        }
    }

    @Test
    void theMatchHasItsNameAndItsValues() throws IOException {
        try (WebSite site = site()) {
            Step match = journey(site, "/page/waltz/").all(StepKind.MATCH).getFirst();
            assertThat(match.name()).isEqualTo("page/<name>/");
            assertThat(match.details()).isEqualTo(Map.of("route_name", "page", "value name", "waltz"));
        }
    }

    @Test
    void anUnknownPathTellsWhatWasTried() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/nowhere/");
            assertThat(journey.status()).isEqualTo(404);
            assertThat(journey.first(StepKind.VIEW)).isNull();
            Step match = journey.all(StepKind.MATCH).getFirst();
            assertThat(match.name()).isEqualTo("no route");
            assertThat(match.details())
                    .isEqualTo(Map.of("tried", List.of("count/", "page/<name>/", "broken/", "fail/", "pour/")));
        }
    }

    @Test
    void anExceptionStandsInsideTheStepThatThrewItAndOnlyThere() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/fail/");
            assertThat(outline(journey))
                    .containsSubsequence(
                            "      view dev.musette.web.JourneyTest.fail",
                            "        exception java.lang.IllegalStateException",
                            "      error page IllegalStateException",
                            "  response 500 Internal Server Error");
            assertThat(journey.all(StepKind.EXCEPTION)).hasSize(1);
            assertThat(journey.all(StepKind.EXCEPTION).getFirst().detail("at"))
                    .contains("dev.musette.web.JourneyTest.fail(JourneyTest.java:");
        }
    }

    @Test
    void aTemplateThatFailsSaysSoItself() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/broken/");
            assertThat(outline(journey))
                    .containsSubsequence(
                            "        template notes/broken.html",
                            "          exception dev.musette.template.TemplateError");
            assertThat(journey.all(StepKind.EXCEPTION)).hasSize(1);
        }
    }

    @Test
    void aMiddlewareThatAnswersHidesWhatIsInsideIt() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/count/?stop=1&api_key=abc");
            assertThat(outline(journey))
                    .endsWith(
                            "  middleware dev.musette.web.SecurityMiddleware",
                            "    middleware dev.musette.web.JourneyTest$Doorkeeper",
                            "  response 200 OK",
                            "  sent from memory");
            assertThat(journey.steps().getFirst().detail("query")).isEqualTo("stop=1&api_key=" + Secrets.HIDDEN);
        }
    }

    @Test
    void whatAStreamDoesWhileItIsSentIsPartOfTheJourney() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/pour/");
            assertThat(outline(journey))
                    .endsWith(
                            "  response 200 OK",
                            "  sent as it was written",
                            "    statement SELECT COUNT(*) FROM \"notes_note\"");
            assertThat(journey.size()).isEqualTo("tea for 1!".length());
        }
    }

    @Test
    void theLastOnesAreKept() throws IOException {
        try (WebSite site = site()) {
            Journeys journeys = site.application().get(Journeys.SERVICE);
            for (int i = 0; i < 53; i++) {
                site.get("/page/" + i + "/");
            }
            assertThat(journeys.latest()).hasSize(50);
            assertThat(journeys.latest().getFirst().path()).isEqualTo("/page/52/");
            assertThat(journeys.latest().getLast().path()).isEqualTo("/page/3/");
            assertThat(journeys.find(53)).isEqualTo(journeys.latest().getFirst());
            assertThat(journeys.find(3)).isNull();
        }
    }

    @Test
    void withoutDebugNothingIsWrittenDownUnlessItIsAskedFor() throws IOException {
        try (WebSite site = new WebSite(config()).withNotes()) {
            site.get("/count/");
            assertThat(site.application().get(Journeys.SERVICE).latest()).isEmpty();
            WebHandler traced = site.application().get(WebHandler.TRACED);
            assertThat(traced).isNotSameAs(site.application().get(WebHandler.SERVICE));
            site.sendTo(traced, "GET", "/count/");
            assertThat(site.application().get(Journeys.SERVICE).latest()).hasSize(1);
        }
    }

    @Test
    void asTextALayerHasTwoLines() throws IOException {
        try (WebSite site = site()) {
            String text = JourneyText.of(journey(site, "/count/"))
                    .replaceAll("(?m)^ *\\d+\\.\\d{3} ms +\\d+\\.\\d{3} ms", "T");
            assertThat(text).isEqualTo("""
                           at        took  step
                    T  engine      on thread main
                    T  middleware  → SecurityMiddleware
                    T  middleware    → JourneyTest$Doorkeeper
                    T  match           count/   name count
                    T  view            dev.musette.web.JourneyTest.count
                    T  statement         SELECT COUNT(*) FROM "notes_note"   1 row   sent 2 times
                    T  statement         SELECT COUNT(*) FROM "notes_note"   1 row   sent 2 times
                    T  middleware    ← JourneyTest$Doorkeeper   200
                    T  middleware  ← SecurityMiddleware   200
                    T  response    200 OK   text/plain; charset=utf-8
                    T  sent        2 bytes from memory
                    """);
        }
    }

    @Test
    void whatWouldSteerATerminalIsLeftOutOfTheText() throws IOException {
        try (WebSite site = site()) {
            assertThat(JourneyText.of(journey(site, "/fail/")))
                    .contains("The pen is dry.\uFFFD[31m")
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void theTimeOfALayerIsItsOwnWork() throws IOException {
        try (WebSite site = site()) {
            Journey journey = journey(site, "/count/");
            long layers = JourneyLine.of(journey).stream()
                    .filter(line -> line.kind().equals("middleware"))
                    .mapToLong(JourneyLine::duration)
                    .sum();
            Step outermost = journey.all(StepKind.MIDDLEWARE).getFirst();
            Step view = journey.all(StepKind.VIEW).getFirst();
            Step match = journey.all(StepKind.MATCH).getFirst();
            assertThat(layers).isLessThanOrEqualTo(outermost.duration() - view.duration() - match.duration());
        }
    }

    @Test
    void theDebugPageNamesTheMiddlewareByItsClass() throws IOException {
        try (WebSite site = site()) {
            assertThat(site.get("/fail/", "Accept", "text/html").contentText())
                    .contains("<td>[dev.musette.web.SecurityMiddleware, dev.musette.web.JourneyTest$Doorkeeper]</td>")
                    .contains("<td>lambda in dev.musette.web.Config</td>");
        }
    }

    @Test
    void aLambdaIsNamedByTheClassThatItStandsIn() throws IOException {
        try (WebSite site =
                new WebSite(config().withDebug().withMiddleware(next -> request -> next.handle(request))).withNotes()) {
            assertThat(outline(journey(site, "/count/")))
                    .contains("  middleware lambda in dev.musette.web.JourneyTest");
        }
    }
}
