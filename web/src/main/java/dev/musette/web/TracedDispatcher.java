package dev.musette.web;

import dev.musette.base.StepKind;
import dev.musette.base.Trace;
import dev.musette.core.Application;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.Resolver404;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.TriedRoute;
import dev.musette.urls.ViewIdentity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The dispatcher that writes down which route was found, and what its view did.
final class TracedDispatcher extends ViewDispatcher {
    private static final int MOST_TRIED = 50;

    TracedDispatcher(Application application) {
        super(application);
    }

    @Override
    public Response handle(Request request) throws Exception {
        try {
            return super.handle(request);
        } catch (Throwable thrown) {
            Trace trace = Trace.find();
            if (trace != null) {
                trace.thrown(thrown);
            }
            throw thrown;
        }
    }

    @Override
    ResolverMatch resolve(Request request) {
        Trace trace = Trace.find();
        if (trace == null) {
            return super.resolve(request);
        }
        long start = System.nanoTime();
        try {
            ResolverMatch match = super.resolve(request);
            Trace.Span span = trace.add(StepKind.MATCH, match.route(), System.nanoTime() - start);
            span.set("route_name", match.viewName());
            describe(match, span);
            return match;
        } catch (Resolver404 nowhere) {
            trace.add(StepKind.MATCH, "no route", System.nanoTime() - start).set("tried", tried(nowhere));
            throw nowhere;
        }
    }

    private static void describe(ResolverMatch match, Trace.Span span) {
        for (Map.Entry<String, Object> value : match.kwargs().entrySet()) {
            span.set("value " + value.getKey(), Secrets.shown(value.getKey(), String.valueOf(value.getValue())));
        }
        for (int i = 0; i < match.args().size(); i++) {
            span.set("value " + i, Secrets.cut(String.valueOf(match.args().get(i))));
        }
    }

    private static List<String> tried(Resolver404 nowhere) {
        return nowhere.tried().stream()
                .limit(MOST_TRIED)
                .map(TracedDispatcher::text)
                .toList();
    }

    private static String text(TriedRoute route) {
        return Secrets.cut(
                route.routes().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" › ")));
    }

    @Override
    @Nullable Response call(ResolverMatch match, Request request) throws Exception {
        Trace trace = Trace.find();
        if (trace == null) {
            return super.call(match, request);
        }
        try (Trace.Span span =
                trace.open(StepKind.VIEW, ViewIdentity.of(match.view()).toString())) {
            try {
                Response response = super.call(match, request);
                if (response != null) {
                    span.set("status", response.status());
                }
                return response;
            } catch (Throwable thrown) {
                trace.thrown(thrown);
                throw thrown;
            }
        }
    }
}
