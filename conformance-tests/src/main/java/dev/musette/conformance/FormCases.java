package dev.musette.conformance;

import dev.musette.base.Context;
import dev.musette.base.validation.ErrorMessage;
import dev.musette.base.validation.ValidationError;
import dev.musette.forms.FormSettings;
import dev.musette.forms.FormTemplates;
import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the suites of forms share.
final class FormCases {
    private static final TemplateEngine TEMPLATES =
            new TemplateEngine(EngineOptions.defaults().loader(FormTemplates.LOADER));

    private FormCases() {}

    /// Runs a case in the time zone of its settings.
    static <R> R inSettings(JsonNode testCase, Callable<R> work) throws Exception {
        String zone = testCase.path("settings").path("TIME_ZONE").asString("UTC");
        Context context = Context.root();
        context.set(FormSettings.KEY, new FormSettings(ZoneId.of(zone), () -> TEMPLATES));
        return context.call(work::call);
    }

    /// Compares what cleaning gives: a value, or the codes of what is wrong.
    static Outcome cleaned(JsonNode testCase, Callable<@Nullable Object> clean) throws Exception {
        String expected = testCase.has("codes")
                ? "codes " + codes(testCase.get("codes"))
                : Shown.of(new TypedValues(null).value(testCase.get("expected")));
        try {
            return Outcome.compare(expected, Shown.of(clean.call()));
        } catch (ValidationError error) {
            List<String> codes = new ArrayList<>();
            for (ErrorMessage message : error.errors()) {
                codes.add(String.valueOf(message.code()));
            }
            return Outcome.compare(expected, "codes " + codes);
        }
    }

    private static List<String> codes(JsonNode codes) {
        List<String> all = new ArrayList<>();
        codes.forEach(code -> all.add(code.isNull() ? "null" : code.stringValue()));
        return all;
    }
}
