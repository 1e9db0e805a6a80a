package dev.musette.template.fuzz;

import dev.musette.template.EngineOptions;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Any template, with any data, renders or fails with an error of its room; and what the data holds is escaped.
public final class SourceFuzzer {
    /// Begins each value, so that it is found where it is not escaped. No template of a fuzzer writes it by itself.
    private static final String MARK = "<\u0001";

    private SourceFuzzer() {}

    /// @param data a template, and behind a zero byte the text of its variable `a`
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        String source = end < 0 ? text : text.substring(0, end);
        String value = MARK + (end < 0 ? "\"'&>" : text.substring(end + 1));
        if (source.indexOf('\u0001') >= 0) {
            return;
        }
        TemplateEngine engine = new TemplateEngine(EngineOptions.defaults()
                .templates(
                        Map.of("page", source, "base", "{% block b %}{{ a }}{% endblock %}", "part", "{{ a }}{{ x }}"))
                .maxDepth(20));
        String page;
        try {
            page = engine.template("page")
                    .render(Map.of(
                            "a",
                            value,
                            "l",
                            List.of(value, 1, List.of(value)),
                            "m",
                            Map.of("k", value, value, 2.5),
                            "t",
                            Instant.EPOCH,
                            "n",
                            -7));
        } catch (TemplateException expected) {
            return;
        }
        boolean mayBeRaw = source.contains("safe") || source.contains("autoescape");
        if (!mayBeRaw && page.contains(MARK)) {
            throw new AssertionError("Not escaped by: " + source);
        }
    }
}
