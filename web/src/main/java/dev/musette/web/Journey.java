package dev.musette.web;

import dev.musette.base.Step;
import dev.musette.base.StepKind;
import dev.musette.http.Attribute;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of one request through the site, after its end. It holds no body, no header and no value of a statement.
///
/// ```java
/// Journey journey = site.get(Journeys.SERVICE).latest().getFirst();
/// journey.all(StepKind.STATEMENT).size();          // how many statements it took
/// ```
///
/// @param id counts the requests of the application, from 1
/// @param started when it began
/// @param origin when it began, as [System#nanoTime] counts
/// @param method the request's method
/// @param path the request's path, without the query string
/// @param steps the steps, in order
/// @param left how many steps were too many to be kept
public record Journey(long id, Instant started, long origin, String method, String path, List<Step> steps, int left) {
    /// Where a traced request keeps its journey, once it has ended.
    public static final Attribute<Journey> ATTRIBUTE = Attribute.of("journey");

    public Journey {
        steps = List.copyOf(steps);
    }

    /// The steps of a kind, in order.
    public List<Step> all(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /// The first step of a kind, or null.
    public @Nullable Step first(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElse(null);
    }

    /// The status of the answer, or 0 where none was sent.
    public int status() {
        return number(StepKind.RESPONSE, "status") instanceof Integer status ? status : 0;
    }

    /// The bytes of the body that were handed to the engine.
    public long size() {
        return number(StepKind.SENT, "bytes") instanceof Long bytes ? bytes : 0;
    }

    private @Nullable Object number(StepKind kind, String detail) {
        Step step = first(kind);
        return step == null ? null : step.details().get(detail);
    }

    /// Nanoseconds from the first step to the last byte.
    public long duration() {
        return steps.isEmpty() ? 0 : steps.getFirst().duration();
    }

    /// Nanoseconds that the databases took.
    public long databaseTime() {
        return all(StepKind.STATEMENT).stream().mapToLong(Step::duration).sum();
    }
}
