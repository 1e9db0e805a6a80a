package dev.musette.benchmarks.jmh;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
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
    private final Map<String, Object> values = new HashMap<>();
    private int visit;
    private TemplateEngine engine = new TemplateEngine(EngineOptions.defaults());

    /// A page of its own for each visit: nothing is known of its variables.
    @Setup(Level.Invocation)
    public void newPage() {
        visit++;
        engine = new TemplateEngine(EngineOptions.defaults().templates(Map.of("page.html", page(visit))));
        values.clear();
        values.put("post", new Rendering.Item(visit, "Nuages", "", Instant.EPOCH));
        values.put("words" + visit, List.of("a", "b"));
    }

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
        return engine.template("page.html").render(values);
    }
}
