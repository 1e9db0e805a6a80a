package dev.musette.conformance;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An example of the reference: what a page renders, or the error that it ends with.
///
/// @param place the file and the line at which its first template begins
/// @param templates the sources by name
/// @param main the template that is rendered: the last one
/// @param context the variables of the page
/// @param site what its site is like, as far as it is not as those of all examples
/// @param output the whole page, or the whole message
/// @param isError whether it is a message
record ReferenceExample(
        String place,
        Map<String, String> templates,
        String main,
        JsonNode context,
        ObjectNode site,
        String output,
        boolean isError) {

    /// The name of a template that has none.
    static final String PAGE = "page.html";

    /// Renders the page on an engine as sites have it, and compares.
    ///
    /// @param defaults what the sites of all examples are like
    Outcome run(ObjectNode defaults) {
        ObjectNode all = defaults.deepCopy();
        site.properties().forEach(entry -> all.set(entry.getKey(), entry.getValue()));
        ObjectNode testCase = ReferenceSite.testCase(all);
        testCase.set("context", context);
        testCase.put("expected", output);
        EngineOptions options =
                TemplateCases.options(testCase).templates(templates).translations(ReferenceSite.translations(all));
        return TemplateCases.run(testCase, () -> render(new TemplateEngine(options), testCase));
    }

    private String render(TemplateEngine engine, JsonNode testCase) {
        try {
            return engine.template(main).render(TemplateCases.context(testCase, new TypedValues(engine)));
        } catch (TemplateException mistake) {
            if (isError) {
                return mistake.getMessage();
            }
            throw mistake;
        }
    }

    @Override
    public String toString() {
        return place;
    }

    /// Collects the blocks of an example.
    static final class Builder {
        private final String file;
        private final Map<String, String> templates = new LinkedHashMap<>();
        private String main = PAGE;
        private JsonNode context = ReferenceSite.parse("{}");
        private ObjectNode site = ReferenceSite.parse("{}");
        private int line;

        Builder(String file) {
            this.file = file;
        }

        boolean isBegun() {
            return !templates.isEmpty();
        }

        int line() {
            return line;
        }

        void template(String name, String source, int at) {
            line = isBegun() ? line : at;
            if (templates.put(name, source) != null) {
                throw new IllegalArgumentException(file + ":" + at + ": the example has the template '" + name
                        + "' already; the one before it has no output");
            }
            main = name;
        }

        void context(String json) {
            context = ReferenceSite.parse(json);
        }

        void site(ObjectNode json) {
            site = json;
        }

        ReferenceExample build(String output, boolean isError) {
            return new ReferenceExample(file + ":" + line, Map.copyOf(templates), main, context, site, output, isError);
        }
    }
}
