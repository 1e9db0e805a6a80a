package dev.musette.benchmarks.jmh;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The first visitor of a page of 300 lines waits for it to be read, compiled to a class, loaded and rendered, in a
/// process that has rendered other pages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 30)
public class ColdPage {
    private int visit;

    /// No two pages have the same names: nothing is known of them.
    private static String page(int visit) {
        return IntStream.range(0, 100)
                .mapToObj(i -> """
                        <h2 class="{%% cycle 'odd' 'even' %%}">{{ post.title|default:"none"|upper }} %d</h2>
                        {%% if post.id > %d and not hidden%d %%}<p>{{ post.published|date:"F j, Y" }}</p>{%% endif %%}
                        {%% for word in words%d %%}<i>{{ forloop.counter }} {{ word }}</i>{%% empty %%}-{%% endfor %%}
                        """.formatted(i, i, visit, visit))
                .collect(Collectors.joining());
    }

    @Benchmark
    public String firstVisit() {
        visit++;
        TemplateEngine engine =
                new TemplateEngine(EngineOptions.defaults().templates(Map.of("page.html", page(visit))));
        Rendering.Item post = new Rendering.Item(visit, "Nuages", "", Instant.EPOCH);
        return engine.template("page.html").render(Map.of("post", post, "words" + visit, List.of("a", "b")));
    }
}
