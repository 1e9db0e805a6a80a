package dev.musette.benchmarks.engines;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Mustache.java has no filters: the post makes its date and its excerpt when it is asked.
final class MustachePages {
    private MustachePages() {}

    static Function<List<Post>, String> text() {
        Mustache page = new DefaultMustacheFactory("pages/mustache").compile("posts.mustache");
        return posts -> {
            StringWriter out = new StringWriter(12_288);
            page.execute(out, Map.of("posts", posts));
            return out.toString();
        };
    }
}
