package dev.musette.web;

import dev.musette.base.StepKind;
import dev.musette.base.Trace;
import dev.musette.http.Body;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import java.io.IOException;

/// An exchange whose answer is written down: its status, then the body until its last byte.
final class TracedExchange implements Exchange {
    private final Exchange exchange;
    private final Trace trace;

    TracedExchange(Exchange exchange, Trace trace) {
        this.exchange = exchange;
        this.trace = trace;
    }

    @Override
    public Request request() {
        return exchange.request();
    }

    @Override
    public void send(Response response) throws IOException {
        Trace.Span answer = trace.add(StepKind.RESPONSE, response.status() + " " + response.reason(), 0)
                .set("status", response.status());
        String type = response.header("Content-Type");
        if (type != null) {
            answer.set("type", type);
        }
        String location = response.header("Location");
        if (location != null) {
            answer.set("location", location);
        }
        try (Trace.Span sent = trace.open(StepKind.SENT, form(response.body()))) {
            try {
                send(response, sent);
            } catch (Throwable thrown) {
                trace.thrown(thrown);
                throw thrown;
            }
        }
    }

    private void send(Response response, Trace.Span sent) throws IOException {
        switch (response.body()) {
            case Body.None _ -> sent.set("bytes", 0L);
            case Body.Bytes bytes -> sent.set("bytes", (long) bytes.octets().length);
            case Body.File file -> sent.set("bytes", file.length());
            case Body.Stream stream ->
                response.body(new Body.Stream(out -> {
                    CountedOutput counted = new CountedOutput(out);
                    try {
                        stream.writer().write(counted);
                    } finally {
                        sent.set("bytes", counted.count());
                    }
                }));
        }
        exchange.send(response);
    }

    private static String form(Body body) {
        return switch (body) {
            case Body.None _ -> "no body";
            case Body.Bytes _ -> "from memory";
            case Body.File _ -> "from a file";
            case Body.Stream _ -> "as it was written";
        };
    }
}
