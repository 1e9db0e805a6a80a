package dev.musette.conformance;

import dev.musette.template.TemplateEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The built-in filters.
final class DtlFiltersSuite implements Suite {
    @Override
    public Outcome run(JsonNode testCase) {
        return TemplateCases.run(testCase, () -> {
            TemplateEngine engine = new TemplateEngine(TemplateCases.options(testCase));
            TypedValues values = new TypedValues(engine);
            Map<String, @Nullable Object> context = new LinkedHashMap<>();
            context.put("v", values.value(testCase.get("input")));
            if (testCase.has("arg")) {
                context.put("a", values.value(testCase.get("arg")));
            }
            return engine.compile(testCase.get("template").stringValue()).render(context);
        });
    }
}
