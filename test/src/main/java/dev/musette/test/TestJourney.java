package dev.musette.test;

import dev.musette.base.Step;
import dev.musette.base.StepKind;
import dev.musette.web.Journey;
import dev.musette.web.JourneyText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The way of a request through the site, and what a test expects of it. Each expectation that fails shows the whole
/// journey.
///
/// ```java
/// client.get("/post/1/").journey()
///         .passed("SecurityMiddleware", "CommonMiddleware")
///         .matched("post_detail", Map.of("id", 1))
///         .called("blog.Views.postDetail")
///         .sentStatements(2)
///         .rendered("blog/post_detail.html", "base.html")
///         .answered(200);
/// ```
///
/// @param journey what was written down
public record TestJourney(Journey journey) {

    /// Expects that the request went through exactly these middleware classes, outermost first; with or without their
    /// packages.
    public TestJourney passed(String... middleware) {
        List<String> found = names(StepKind.MIDDLEWARE);
        boolean same = found.size() == middleware.length;
        for (int i = 0; same && i < middleware.length; i++) {
            same = found.get(i).equals(middleware[i]) || found.get(i).endsWith("." + middleware[i]);
        }
        return require(same, "the middleware", Arrays.asList(middleware), found);
    }

    /// Expects the route of this name, with its namespaces.
    public TestJourney matched(String routeName) {
        Step match = journey.first(StepKind.MATCH);
        String found = match == null ? "none" : match.detail("route_name");
        return require(found.equals(routeName), "the route", routeName, found);
    }

    /// Expects the route of this name, and these values of its captures; they are compared as text.
    public TestJourney matched(String routeName, Map<String, ?> values) {
        matched(routeName);
        Step match = journey.all(StepKind.MATCH).getFirst();
        boolean same = values.entrySet().stream()
                .allMatch(value -> match.detail("value " + value.getKey()).equals(String.valueOf(value.getValue())));
        return require(same, "the captured values", values, match.details());
    }

    /// Expects that this view answered: `blog.Views.postDetail`, or the class of a class-based one.
    public TestJourney called(String view) {
        List<String> found = names(StepKind.VIEW);
        return require(found.equals(List.of(view)), "the view", view, found);
    }

    /// Expects that no view was asked.
    public TestJourney calledNoView() {
        List<String> found = names(StepKind.VIEW);
        return require(found.isEmpty(), "the view", "none", found);
    }

    /// Expects exactly so many SQL statements.
    public TestJourney sentStatements(int count) {
        int found = names(StepKind.STATEMENT).size();
        return require(found == count, "the number of statements", count, found);
    }

    /// Expects that no two statements have the same text, as those of a loop would.
    public TestJourney repeatedNoStatement() {
        Set<String> seen = new HashSet<>();
        List<String> twice =
                names(StepKind.STATEMENT).stream().filter(sql -> !seen.add(sql)).toList();
        return require(twice.isEmpty(), "the statements that were sent again", List.of(), twice);
    }

    /// Expects that these templates were among those that were rendered, extended or included.
    public TestJourney rendered(String... templates) {
        List<String> found = templates();
        return require(found.containsAll(Arrays.asList(templates)), "the templates", Arrays.asList(templates), found);
    }

    /// Expects that something of this class was thrown on the way.
    public TestJourney threw(Class<? extends Throwable> type) {
        List<String> found = names(StepKind.EXCEPTION);
        return require(found.contains(type.getName()), "an exception", type.getName(), found);
    }

    /// Expects that nothing was thrown on the way.
    public TestJourney threwNothing() {
        List<String> found = names(StepKind.EXCEPTION);
        return require(found.isEmpty(), "the exceptions", List.of(), found);
    }

    /// Expects the status of the answer.
    public TestJourney answered(int status) {
        return require(journey.status() == status, "the status", status, journey.status());
    }

    /// The texts of the statements, in order.
    public List<String> statements() {
        return names(StepKind.STATEMENT);
    }

    /// The templates, in the order in which they began.
    public List<String> templates() {
        return journey.steps().stream()
                .filter(step -> step.kind() == StepKind.TEMPLATE
                        || step.kind() == StepKind.PARENT
                        || step.kind() == StepKind.INCLUDE)
                .map(Step::name)
                .toList();
    }

    private List<String> names(StepKind kind) {
        return journey.all(kind).stream().map(Step::name).toList();
    }

    private TestJourney require(boolean holds, String what, Object expected, Object found) {
        if (!holds) {
            throw new AssertionError("Expected %s of %s %s to be %s, found %s:\n%s"
                    .formatted(what, journey.method(), journey.path(), expected, found, JourneyText.of(journey)));
        }
        return this;
    }

    /// The whole way, a line a step.
    @Override
    public String toString() {
        return JourneyText.of(journey);
    }
}
