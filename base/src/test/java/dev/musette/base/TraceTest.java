package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static List<String> outline(Trace trace) {
        return trace.steps().stream()
                .map(step -> " ".repeat(step.depth()) + step.kind().word() + " " + step.name())
                .toList();
    }

    @Test
    void stepsNestAsTheyWereOpened() {
        Trace trace = new Trace();
        try (Trace.Span middleware = trace.open(StepKind.MIDDLEWARE, "outer")) {
            trace.add(StepKind.MATCH, "post/", 0);
            try (Trace.Span view = trace.open(StepKind.VIEW, "view")) {
                trace.add(StepKind.STATEMENT, "SELECT 1", 5).set("rows", 1);
                view.set("status", 200);
            }
            middleware.set("status", 200);
        }
        trace.add(StepKind.RESPONSE, "200 OK", 0);
        assertThat(outline(trace))
                .containsExactly(
                        "middleware outer", " match post/", " view view", "  statement SELECT 1", "response 200 OK");
        assertThat(trace.steps().get(3).details()).isEqualTo(Map.of("rows", 1));
        assertThat(trace.steps().get(3).duration()).isEqualTo(5);
        assertThat(trace.steps().get(2).detail("status")).isEqualTo("200");
        assertThat(trace.steps().get(2).detail("nothing")).isEmpty();
    }

    @Test
    void closingAStepClosesThoseInsideIt() {
        Trace trace = new Trace();
        Trace.Span outer = trace.open(StepKind.VIEW, "outer");
        trace.open(StepKind.TEMPLATE, "inner");
        outer.close();
        trace.open(StepKind.RESPONSE, "after").close();
        assertThat(outline(trace)).containsExactly("view outer", " template inner", "response after");
        Step inner = trace.steps().get(1);
        assertThat(inner.end()).isEqualTo(trace.steps().getFirst().end());
    }

    @Test
    void whatIsThrownIsToldOnceWhereItIsThrown() {
        Trace trace = new Trace();
        IllegalStateException thrown = new IllegalStateException("no");
        try (Trace.Span _ = trace.open(StepKind.VIEW, "view")) {
            trace.thrown(thrown);
        }
        trace.thrown(thrown);
        trace.thrown(new IllegalStateException("another"));
        assertThat(outline(trace))
                .containsExactly(
                        "view view",
                        " exception java.lang.IllegalStateException",
                        "exception java.lang.IllegalStateException");
        assertThat(trace.steps().get(1).detail("message")).isEqualTo("no");
        assertThat(trace.steps().get(1).detail("at")).startsWith("dev.musette.base.TraceTest.whatIsThrown");
    }

    @Test
    void includesOfOneTemplateInARowAreOneStep() {
        Trace trace = new Trace();
        for (int i = 0; i < 1000; i++) {
            trace.open(StepKind.INCLUDE, "row.html").close();
        }
        trace.open(StepKind.INCLUDE, "foot.html").close();
        assertThat(outline(trace)).containsExactly("include row.html", "include foot.html");
        assertThat(trace.steps().getFirst().details()).isEqualTo(Map.of("times", 1000));
        assertThat(trace.left()).isZero();
    }

    @Test
    void itHoldsSoMuchAndNoMore() {
        Trace trace = new Trace();
        for (int i = 0; i < Trace.MOST_STEPS + 3; i++) {
            trace.add(StepKind.STATEMENT, "SELECT " + i, 0);
        }
        trace.open(StepKind.VIEW, "too late").close();
        assertThat(trace.steps()).hasSize(Trace.MOST_STEPS);
        assertThat(trace.left()).isEqualTo(4);
        assertThat(new Trace().add(StepKind.STATEMENT, "x".repeat(5000), 0)).isNotNull();
        Trace wordy = new Trace();
        wordy.add(StepKind.STATEMENT, "x".repeat(5000), 0).set("text", "y".repeat(5000));
        assertThat(wordy.steps().getFirst().name())
                .hasSize(Trace.MOST_CHARACTERS + 1)
                .endsWith("…");
        assertThat(wordy.steps().getFirst().detail("text")).hasSize(Trace.MOST_CHARACTERS + 1);
    }

    @Test
    void afterItsEndNothingIsAdded() {
        Trace trace = new Trace();
        Trace.Span open = trace.open(StepKind.REQUEST, "GET /");
        trace.end();
        long duration = trace.steps().getFirst().duration();
        open.set("late", true).close();
        trace.add(StepKind.STATEMENT, "SELECT 1", 0);
        assertThat(outline(trace)).containsExactly("request GET /");
        assertThat(trace.steps().getFirst().duration()).isEqualTo(duration);
        assertThat(trace.steps().getFirst().details()).isEmpty();
    }

    @Test
    void anotherThreadAddsToTheStepThatIsOpen() throws InterruptedException {
        Trace trace = new Trace();
        try (Trace.Span _ = trace.open(StepKind.VIEW, "view")) {
            Thread other = Thread.ofVirtual().start(() -> {
                try (Trace.Span _ = trace.open(StepKind.TEMPLATE, "mail.html")) {
                    trace.add(StepKind.STATEMENT, "SELECT 1", 0);
                }
            });
            other.join();
            trace.add(StepKind.STATEMENT, "SELECT 2", 0);
        }
        assertThat(outline(trace))
                .containsExactly("view view", " template mail.html", " statement SELECT 1", " statement SELECT 2");
    }

    @Test
    void theContextCarriesIt() {
        assertThat(Trace.find()).isNull();
        Trace trace = new Trace();
        Context context = Context.root();
        context.set(Trace.KEY, trace);
        context.run(() -> assertThat(Trace.find()).isSameAs(trace));
        context.child().run(() -> assertThat(Trace.find()).isSameAs(trace));
    }
}
