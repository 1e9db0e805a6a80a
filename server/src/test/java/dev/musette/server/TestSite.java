package dev.musette.server;

import dev.musette.http.Handler;
import dev.musette.http.HttpException;
import dev.musette.http.RequestOptions;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.http.spi.Gateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/// A small site on a real server at a free port; it remembers what it was asked.
final class TestSite implements AutoCloseable {
    /// Deadlines that a test can wait for.
    static final ServerOptions OPTIONS = ServerOptions.DEFAULTS
            .withPort(0)
            .withTimeouts(Duration.ofSeconds(10), Duration.ofMillis(400))
            .withPace(Duration.ofMillis(400), Duration.ofMillis(400), 1_000_000)
            .withStopGrace(Duration.ofSeconds(5));

    private final Queue<String> served = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private TestSite(ServerOptions options, RequestOptions rules, Handler views) {
        server = HttpServer.start(options, new Gateway() {
            @Override
            public void handle(Exchange exchange) throws IOException {
                served.add(exchange.request().toString());
                exchange.send(answer(views, exchange));
            }

            @Override
            public RequestOptions requestOptions() {
                return rules;
            }
        });
    }

    private static Response answer(Handler views, Exchange exchange) throws IOException {
        try {
            return views.handle(exchange.request());
        } catch (IOException | HttpException passed) {
            throw passed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// A site of one view.
    static TestSite of(Handler view) {
        return of(view, UnaryOperator.identity());
    }

    static TestSite of(Handler view, UnaryOperator<ServerOptions> change) {
        return new TestSite(
                change.apply(OPTIONS),
                RequestOptions.DEFAULTS.withAllowedHosts("*").withLimits(1000, 1000, 100),
                view);
    }

    static TestSite of(Handler view, RequestOptions rules) {
        return new TestSite(OPTIONS, rules, view);
    }

    /// Answers with method, path and body.
    static TestSite echo() {
        return of(TestSite::echoed);
    }

    static Response echoed(dev.musette.http.Request request) {
        return Response.text(request + " [" + new String(request.bytes(), StandardCharsets.UTF_8) + "]");
    }

    RawClient client() throws IOException {
        return new RawClient(server.port());
    }

    HttpServer server() {
        return server;
    }

    /// Method and path of each request that reached the site.
    Queue<String> served() {
        return served;
    }

    @Override
    public void close() {
        server.close();
    }
}
