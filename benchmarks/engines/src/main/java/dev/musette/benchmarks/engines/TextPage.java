package dev.musette.benchmarks.engines;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A page of twenty posts as text: a page around it, a part for each post, escaping, a date, an excerpt.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TextPage {
    @Param
    public Engine engine = Engine.MUSETTE;

    private final List<Post> posts = Post.twenty();

    private Function<List<Post>, String> render = posts -> "";

    @Setup
    public void start() {
        render = engine.start();
    }

    @Benchmark
    public String page() {
        return render.apply(posts);
    }
}
