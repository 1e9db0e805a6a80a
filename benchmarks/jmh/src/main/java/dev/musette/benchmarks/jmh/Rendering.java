package dev.musette.benchmarks.jmh;

import dev.musette.template.EngineOptions;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A page of 20 posts: inheritance, a loop, an included template, filters, escaping.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Rendering {
    private static final String TEXT = "Tables & chairs <were> moved \"outside\", and nobody's dog barked. ".repeat(30);

    /// A post as the template sees it.
    public record Item(long id, String title, String content, Instant published) {}

    private final Template template = new TemplateEngine(
                    EngineOptions.defaults()
                            .templates(
                                    Map.of(
                                            "base.html",
                                            "<!doctype html><title>{% block title %}{% endblock %}</title><main>{% block content %}{% endblock %}</main>",
                                            "item.html",
                                            "<article><h2><a href=\"/post/{{ post.id }}/\">{{ post.title }}</a></h2><p>{{ post.published|date:\"F j, Y\" }}</p>"
                                                    + "<p>{{ post.content|truncatechars:200 }}</p></article>",
                                            "list.html",
                                            "{% extends \"base.html\" %}{% block title %}Posts{% endblock %}"
                                                    + "{% block content %}{% for post in posts %}{% include \"item.html\" %}{% empty %}None{% endfor %}{% endblock %}")))
            .template("list.html");
    private final Map<String, Object> values = Map.of("posts", posts());

    private static List<Item> posts() {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Item(i, "Post & <" + i + ">", TEXT, Instant.ofEpochSecond(1_700_000_000L + i)))
                .toList();
    }

    @Benchmark
    public byte[] page() {
        return template.renderUtf8(values);
    }

    /// The same page by hand.
    @Benchmark
    public String byHand() {
        StringBuilder out = new StringBuilder(16_384).append("<!doctype html><title>Posts</title><main>");
        for (Object each : (List<?>) values.get("posts")) {
            HandWrittenPage.item((Item) each, out);
        }
        return out.append("</main>").toString();
    }
}
