package dev.musette.web;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The templates of our own pages, in an engine that the project's settings don't touch.
final class BuiltInTemplates {
    private static final Logger LOG = LoggerFactory.getLogger("dev.musette.request");
    /// A folder that is no Java package, so that the module system lets the loader read it.
    private static final String FOLDER = "META-INF/musette/web/";

    private static final TemplateEngine ENGINE =
            new TemplateEngine(EngineOptions.defaults().classPath(BuiltInTemplates.class.getClassLoader(), FOLDER));

    private BuiltInTemplates() {}

    /// Renders a page of ours; null where even that fails, since a page about a failure must come all the same.
    static @Nullable String render(String name, Map<String, ?> variables) {
        try {
            return ENGINE.template(name).render(variables);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("The built-in page {} cannot be rendered.", name, broken);
            return null;
        }
    }
}
