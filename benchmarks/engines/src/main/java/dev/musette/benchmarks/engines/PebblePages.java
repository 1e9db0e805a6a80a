package dev.musette.benchmarks.engines;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

final class PebblePages {
    private PebblePages() {}

    static Function<List<Post>, String> text() {
        ClasspathLoader loader = new ClasspathLoader();
        loader.setPrefix("pages/pebble");
        PebbleTemplate page = new PebbleEngine.Builder()
                .loader(loader)
                .defaultLocale(Locale.ENGLISH)
                .extension(new Filters())
                .build()
                .getTemplate("posts.html");
        return posts -> {
            StringWriter out = new StringWriter(12_288);
            try {
                page.evaluate(out, Map.of("posts", posts));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        };
    }

    private static final class Filters extends AbstractExtension {
        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("trunc", new Truncate());
        }
    }

    private static final class Truncate implements Filter {
        @Override
        public List<String> getArgumentNames() {
            return List.of("n");
        }

        @Override
        public Object apply(
                Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext page, int line) {
            return Post.truncate((String) input, ((Number) Objects.requireNonNull(arguments.get("n"))).intValue());
        }
    }
}
