package dev.musette.benchmarks;

import static dev.musette.urls.Routes.path;

import dev.musette.base.Context;
import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Handler;
import dev.musette.http.Http404;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.urls.ResolverMatch;
import dev.musette.web.CommonMiddleware;
import dev.musette.web.SecurityMiddleware;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What the journey of a request costs: nothing where nobody looks. The handler without tracing is compared with the
/// same layers put together by hand, which know nothing of journeys, and with the traced one. The view writes five
/// bytes, so that the layers are what is measured.
///
/// ```
/// java -cp benchmarks/target/classes:$(cat benchmarks/target/classpath) org.openjdk.jmh.Main JourneyBenchmark
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JourneyBenchmark {
    private final Application site = new Application(new BenchmarkSettings());
    private final WebHandler off = site.get(WebHandler.SERVICE);
    private final WebHandler traced = site.get(WebHandler.TRACED);
    private final Handler byHand = site.call(this::layers);

    public JourneyBenchmark() {}

    private static final class BenchmarkSettings extends Settings {
        BenchmarkSettings() {
            secretKey = "a key that is for benchmarks alone, and long enough for them all";
            allowedHosts = List.of("localhost");
            middleware = List.of(SecurityMiddleware::new, CommonMiddleware::new);
            urls = () -> List.of(
                    path("about/", JourneyBenchmark::hello),
                    path("hello/<int:id>/", JourneyBenchmark::number).name("number"));
        }
    }

    private static Response hello(Request request) {
        return Response.text("hello");
    }

    private static Response number(Request request, long id) {
        return Response.text(id == 7 ? "seven" : "other");
    }

    private Handler layers() {
        Handler view = this::dispatch;
        return safe(new SecurityMiddleware(safe(new CommonMiddleware(safe(view)))));
    }

    private Response dispatch(Request request) throws Exception {
        ResolverMatch match = site.resolver().resolve(request.path());
        request.set(ResolverMatch.ATTRIBUTE, match);
        return match.call(request);
    }

    private static Handler safe(Handler layer) {
        return request -> {
            try {
                return layer.handle(request);
            } catch (Http404 nowhere) {
                return Response.text("nowhere").status(404);
            }
        };
    }

    /// Keeps what it is sent.
    private static final class Kept implements Exchange {
        private final Request request =
                Request.builder("GET", "/hello/7/").header("Host", "localhost").build();
        private @Nullable Response sent;

        @Override
        public Request request() {
            return request;
        }

        @Override
        public void send(Response response) {
            sent = response;
        }

        Response sent() {
            if (sent == null || sent.status() != 200) {
                throw new IllegalStateException("The benchmark's request was answered with " + sent);
            }
            return sent;
        }
    }

    /// Closes the site.
    @TearDown(Level.Trial)
    public void close() {
        site.close();
    }

    /// Looks whether all three answer alike.
    @Setup(Level.Trial)
    public void check() throws IOException {
        List<String> texts = List.of(byHand().contentText(), off().contentText(), traced().contentText());
        if (!texts.equals(List.of("seven", "seven", "seven"))) {
            throw new IllegalStateException("The handlers answer " + texts);
        }
    }

    /// The layers without a handler of ours.
    @Benchmark
    public Response byHand() throws IOException {
        Kept exchange = new Kept();
        Context context = site.context().child();
        context.<Void, IOException>call(() -> {
            exchange.send(answer(exchange.request()));
            return null;
        });
        return exchange.sent();
    }

    private Response answer(Request request) throws IOException {
        try {
            return byHand.handle(request);
        } catch (IOException | RuntimeException passed) {
            throw passed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The handler that writes nothing down.
    @Benchmark
    public Response off() throws IOException {
        Kept exchange = new Kept();
        off.handle(exchange);
        return exchange.sent();
    }

    /// The handler that writes everything down.
    @Benchmark
    public Response traced() throws IOException {
        Kept exchange = new Kept();
        traced.handle(exchange);
        return exchange.sent();
    }
}
