package dev.musette.benchmarks.engines;

import dev.musette.template.EngineOptions;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

final class MusettePages {
    private MusettePages() {}

    private static Template template() {
        EngineOptions options =
                EngineOptions.defaults().classPath(MusettePages.class.getClassLoader(), "pages/musette/");
        return new TemplateEngine(options).template("posts.html");
    }

    static Function<List<Post>, String> text() {
        Template template = template();
        return posts -> template.render(Map.of("posts", posts));
    }

    static Function<List<Post>, byte[]> bytes() {
        Template template = template();
        return posts -> template.renderUtf8(Map.of("posts", posts));
    }
}
