package dev.musette.benchmarks.engines;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The page as UTF-8, as a response carries it, by the two engines whose static text is bytes already.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BytesPage {
    private final List<Post> posts = Post.twenty();
    private final Function<List<Post>, byte[]> musette = MusettePages.bytes();
    private final Function<List<Post>, byte[]> jte = JtePages.bytes();

    @Benchmark
    public byte[] musette() {
        return musette.apply(posts);
    }

    @Benchmark
    public byte[] jte() {
        return jte.apply(posts);
    }
}
