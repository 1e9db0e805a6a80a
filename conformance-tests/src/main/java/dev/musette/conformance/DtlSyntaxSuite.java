package dev.musette.conformance;

import dev.musette.template.EngineOptions;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The template language: lexing, variables, tags, inheritance, errors.
final class DtlSyntaxSuite implements Suite {
    @Override
    public Outcome run(JsonNode testCase) {
        Map<String, String> templates = new LinkedHashMap<>();
        testCase.get("templates")
                .properties()
                .forEach(entry -> templates.put(entry.getKey(), entry.getValue().stringValue()));
        EngineOptions options = TemplateCases.options(testCase).templates(templates);
        boolean[] compiled = {false};
        Outcome outcome = TemplateCases.run(testCase, () -> {
            TemplateEngine engine = new TemplateEngine(options);
            Map<String, @Nullable Object> context = TemplateCases.context(testCase, new TypedValues(engine));
            Template template = engine.template(testCase.get("main").stringValue());
            compiled[0] = true;
            return template.render(context);
        });
        String phase = testCase.path("phase").asString("render");
        boolean samePhase = !testCase.has("error") || phase.equals(compiled[0] ? "render" : "compile");
        return samePhase ? outcome : new Outcome.Failed("an error while it does: " + phase, "an error at another time");
    }
}
