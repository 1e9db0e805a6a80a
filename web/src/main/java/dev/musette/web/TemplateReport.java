package dev.musette.web;

import dev.musette.template.TemplateException;
import dev.musette.template.TemplatePlace;
import dev.musette.template.TemplateSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where in which template it happened, for the debug page: the lines around it, a caret below the place, and the
/// tags of other templates that led there.
final class TemplateReport {
    private TemplateReport() {}

    static Map<String, Object> of(Throwable thrown) {
        TemplateException inTemplate = innermost(thrown);
        TemplatePlace place = inTemplate == null ? null : inTemplate.place();
        if (inTemplate == null || place == null) {
            return Map.of();
        }
        TemplateSource source = inTemplate.source();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("template", place.template());
        report.put("template_line", place.line());
        report.put("template_column", place.column());
        report.put("template_caret", " ".repeat(Math.min(500, Math.max(0, place.column() - 1))) + "^");
        report.put(
                "template_source",
                source == null
                        ? List.of()
                        : SourceCode.numbered(source.text().lines().toList(), place.line(), 8));
        report.put(
                "template_outer",
                inTemplate.outer().stream().map(TemplatePlace::toString).toList());
        return report;
    }

    /// The innermost of the chain that has a place: that of the template that failed, not of those that include
    /// it.
    private static @Nullable TemplateException innermost(Throwable thrown) {
        TemplateException innermost = null;
        int depth = 0;
        for (Throwable next = thrown; next != null && depth < 20; next = next.getCause(), depth++) {
            if (next instanceof TemplateException inTemplate && inTemplate.place() != null) {
                innermost = inTemplate;
            }
        }
        return innermost;
    }
}
