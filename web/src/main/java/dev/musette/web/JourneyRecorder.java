package dev.musette.web;

import dev.musette.base.Context;
import dev.musette.base.StepKind;
import dev.musette.base.Trace;
import dev.musette.core.Application;
import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import dev.musette.http.Attribute;
import dev.musette.http.Handler;
import dev.musette.http.HttpException;
import dev.musette.http.Request;
import dev.musette.http.spi.Exchange;
import dev.musette.template.RenderListener;
import dev.musette.template.Template;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;

/// Writes down the journeys of a traced handler's requests. A handler without one asks nothing and wraps nothing.
final class JourneyRecorder {
    /// The number that the journey of a request will have.
    static final Attribute<Long> ID = Attribute.of("journey_id");

    private final Journeys journeys;

    /// Makes it, and lets it hear of the templates that are rendered.
    JourneyRecorder(Application application) {
        journeys = application.get(Journeys.SERVICE);
        application.get(WebServices.TEMPLATES).listen(JourneyRecorder::rendering);
    }

    /// What answers a request, with the context that is to be bound.
    @FunctionalInterface
    interface Answer {
        void to(Exchange exchange, Context context) throws IOException;
    }

    Handler layer(StepKind kind, Handler layer, Object named) {
        return new TracedLayer(kind, layer, LayerNames.of(named));
    }

    /// Answers the request and keeps its journey.
    void record(Exchange exchange, Context context, Answer answer) throws IOException {
        Request request = exchange.request();
        if (JourneyPages.isTheirs(request)) {
            answer.to(exchange, context);
            return;
        }
        Instant started = Instant.now();
        Trace trace = new Trace();
        context.set(Trace.KEY, trace);
        StatementLog log = statement -> tell(trace, statement);
        context.set(StatementLog.KEY, log.andThen(context.find(StatementLog.KEY)));
        long id = journeys.nextId();
        request.set(ID, id);
        try (Trace.Span whole = trace.open(StepKind.REQUEST, request.method() + " " + request.path())) {
            describe(request, trace, whole);
            answer.to(new TracedExchange(exchange, trace), context);
        } finally {
            trace.end();
            Journey journey = new Journey(
                    id, started, trace.origin(), request.method(), request.path(), trace.steps(), trace.left());
            request.set(Journey.ATTRIBUTE, journey);
            journeys.add(journey);
        }
    }

    private static void describe(Request request, Trace trace, Trace.Span whole) {
        if (!request.queryString().isEmpty()) {
            whole.set("query", query(request));
        }
        Thread thread = Thread.currentThread();
        trace.add(StepKind.ENGINE, (thread.isVirtual() ? "on virtual thread " : "on thread ") + thread.getName(), 0);
    }

    /// The query string with stars for what seems to be secret.
    private static String query(Request request) {
        try {
            return request.query().entrySet().stream()
                    .map(field -> field.getKey() + "=" + Secrets.shown(field.getKey(), field.getValue()))
                    .collect(Collectors.joining("&"));
        } catch (HttpException unreadable) {
            return "(cannot be read)";
        }
    }

    private static void tell(Trace trace, SqlStatement statement) {
        Trace.Span span = trace.add(
                        StepKind.STATEMENT,
                        statement.sql(),
                        statement.duration().toNanos())
                .set("rows", statement.rows())
                .set("parameters", statement.parameters())
                .set("database", statement.alias());
        if (statement.failed()) {
            span.set("failed", true);
        }
    }

    private static void rendering(Template template, RenderListener.Role role, Runnable render) {
        Trace trace = Trace.find();
        if (trace == null) {
            render.run();
            return;
        }
        StepKind kind = switch (role) {
            case PAGE -> StepKind.TEMPLATE;
            case PARENT -> StepKind.PARENT;
            case INCLUDE -> StepKind.INCLUDE;
        };
        try (Trace.Span _ = trace.open(kind, template.name())) {
            try {
                render.run();
            } catch (Throwable thrown) {
                trace.thrown(thrown);
                throw thrown;
            }
        }
    }
}
