package dev.musette.web;

import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import dev.musette.template.TemplateLoader;
import dev.musette.template.TemplatePlace;
import dev.musette.template.TemplateSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where in which template it happened, for the debug page: the lines around it, and a caret below the place.
final class TemplateReport {
    private TemplateReport() {}

    static Map<String, Object> of(Throwable thrown, TemplateEngine engine) {
        TemplatePlace place = place(thrown);
        if (place == null) {
            return Map.of();
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("template", place.template());
        report.put("template_line", place.line());
        report.put("template_column", place.column());
        report.put("template_caret", " ".repeat(Math.min(500, Math.max(0, place.column() - 1))) + "^");
        report.put("template_source", source(place, engine));
        return report;
    }

    /// The innermost place of the chain: that of the template that failed, not of those that include it.
    private static @Nullable TemplatePlace place(Throwable thrown) {
        TemplatePlace innermost = null;
        int depth = 0;
        for (Throwable next = thrown; next != null && depth < 20; next = next.getCause(), depth++) {
            if (next instanceof TemplateException inTemplate && inTemplate.place() != null) {
                innermost = inTemplate.place();
            }
        }
        return innermost;
    }

    private static List<Map<String, Object>> source(TemplatePlace place, TemplateEngine engine) {
        for (TemplateLoader loader : engine.options().loaders()) {
            try {
                TemplateSource source = loader.load(place.template());
                if (source != null) {
                    return SourceCode.numbered(source.text().lines().toList(), place.line(), 8);
                }
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        return List.of();
    }
}
