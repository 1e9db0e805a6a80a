package dev.musette.template.fuzz;

import dev.musette.template.EngineOptions;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Any text goes through the filters that read or write HTML. Those that write markup of their own write none of the
/// text's.
public final class FilterFuzzer {
    private static final TemplateEngine ENGINE = new TemplateEngine(EngineOptions.defaults());
    private static final List<Template> FILTERS = List.of(
            filter("striptags"),
            filter("truncatewords_html:n"),
            filter("truncatechars_html:n"),
            filter("urlize"),
            filter("urlizetrunc:n"),
            filter("linebreaks"),
            filter("linebreaksbr"),
            filter("linenumbers"),
            filter("unordered_list"),
            filter("json_script:v"),
            filter("escapejs"),
            filter("slugify"),
            filter("wordwrap:n"),
            filter("title"),
            filter("safe|striptags"),
            filter("safe|truncatewords_html:n"),
            filter("safe|truncatechars_html:n"),
            filter("safe|urlize"));

    /// The filters of these are given text that counts as HTML already.
    private static final int FIRST_SAFE = 14;

    private FilterFuzzer() {}

    private static Template filter(String filter) {
        return ENGINE.compile("{{ v|" + filter + " }}");
    }

    /// @param data which filter, how many characters or words, and the text
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        int which = (data[0] & 255) % FILTERS.size();
        String text = new String(data, 2, data.length - 2, StandardCharsets.UTF_8);
        String page;
        try {
            page = FILTERS.get(which).render(Map.of("v", text, "n", data[1]));
        } catch (TemplateException expected) {
            return;
        }
        if (which < FIRST_SAFE && page.contains("<x")) {
            throw new AssertionError(
                    "Not escaped by: " + FILTERS.get(which).source().text());
        }
        if (which < FIRST_SAFE && page.contains("href=\"javascript:")) {
            throw new AssertionError("A link to a script: " + page);
        }
    }
}
