package dev.musette.web;

import dev.musette.base.StepKind;
import dev.musette.base.Trace;
import dev.musette.http.Handler;
import dev.musette.http.Request;
import dev.musette.http.Response;

/// A layer whose way in and way out are written down.
final class TracedLayer implements Handler {
    private final StepKind kind;
    private final Handler layer;
    private final String name;

    TracedLayer(StepKind kind, Handler layer, String name) {
        this.kind = kind;
        this.layer = layer;
        this.name = name;
    }

    @Override
    public Response handle(Request request) throws Exception {
        Trace trace = Trace.find();
        if (trace == null) {
            return ErrorResponses.required(layer.handle(request), layer);
        }
        try (Trace.Span span = trace.open(kind, name)) {
            try {
                Response response = ErrorResponses.required(layer.handle(request), layer);
                span.set("status", response.status());
                return response;
            } catch (Throwable thrown) {
                trace.thrown(thrown);
                throw thrown;
            }
        }
    }
}
