package dev.musette.benchmarks.engines;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

final class ThymeleafPages {
    private ThymeleafPages() {}

    static Function<List<Post>, String> text() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("pages/thymeleaf/");
        resolver.setSuffix(".html");
        resolver.setCacheable(true);
        resolver.setCacheTTLMs(null);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return posts -> engine.process("posts", new Context(Locale.ENGLISH, Map.of("posts", posts)));
    }
}
