package dev.musette.forms;

import dev.musette.template.ClassPathLoader;
import dev.musette.template.Context;
import dev.musette.template.EngineOptions;
import dev.musette.template.Output;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateLoader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The templates that forms are written with, under Django's names: `django/forms/p.html`,
/// `django/forms/widgets/input.html`. A site that has a template of the same name gets its own.
public final class FormTemplates {
    /// Finds them; an engine that forms are used with has it behind its other loaders.
    public static final TemplateLoader LOADER =
            new ClassPathLoader(FormTemplates.class.getClassLoader(), "META-INF/musette/forms/");

    private FormTemplates() {}

    private static final class Own {
        static final TemplateEngine ENGINE =
                new TemplateEngine(EngineOptions.defaults().loader(LOADER));
    }

    static TemplateEngine own() {
        return Own.ENGINE;
    }

    /// Writes a part of a form into a page, by the page's own engine where that knows these templates.
    /// It sees the values alone, and all of them are escaped whatever the page does.
    static void render(Context page, String name, Map<String, ? extends @Nullable Object> values, Output output) {
        TemplateEngine engine = page.engine();
        if (!engine.options().loaders().contains(LOADER)) {
            own().template(name).render(values, output);
            return;
        }
        Template template = engine.template(name);
        Context inner = page.isolated(values);
        inner.autoescape(true);
        template.render(inner, output);
    }

    /// Writes a part of a form outside a page.
    static String render(String name, Map<String, ? extends @Nullable Object> values) {
        return FormSettings.current().templates().get().template(name).render(values);
    }
}
