package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;

import dev.musette.base.SafeText;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscapeFiltersTest {
    @Test
    void escapesOnceOrAlways() {
        filtered("escape", "<").isEscaped("&lt;");
        filtered("escape|escape", "<").is("&lt;");
        filtered("escape", SafeText.of("<")).is("<");
        filtered("force_escape", SafeText.of("<")).isEscaped("&lt;");
        filtered("force_escape|force_escape", "<").is("&amp;lt;");
    }

    @Test
    void safe() {
        filtered("safe", "<b>").isEscaped("<b>");
        filtered("safe|upper", "<b>").isEscaped("&lt;B&gt;");
        filtered("safeseq|join:'-'", List.of("<", ">")).isEscaped("<->");
        filtered("escapeseq|join:'-'", List.of("<", SafeText.of(">"))).is("&lt;->");
    }

    @Test
    void scriptsGetUnicodeEscapes() {
        filtered("escapejs", "</a>'\"\\\n&=-;`\u2028")
                .isEscaped("\\u003C/a\\u003E\\u0027\\u0022\\u005C\\u000A\\u0026\\u003D\\u002D\\u003B\\u0060\\u2028");
    }

    @Test
    void jsonScript() {
        Map<String, @Nullable Object> value = new LinkedHashMap<>();
        value.put("a", Arrays.asList(1, 2.0, true, null));
        value.put("é", "</script>&\n");
        filtered("json_script", value, "i<d")
                .isEscaped("<script id=\"i&lt;d\" type=\"application/json\">{\"a\": [1, 2.0, true, null], "
                        + "\"\\u00e9\": \"\\u003C/script\\u003E\\u0026\\n\"}</script>");
        filtered("json_script", LocalDateTime.of(2024, 1, 2, 3, 4, 5, 678_901_000))
                .isEscaped("<script type=\"application/json\">\"2024-01-02T03:04:05.678\"</script>");
        filtered("json_script", OffsetDateTime.parse("2024-01-02T03:04:05Z"))
                .isEscaped("<script type=\"application/json\">\"2024-01-02T03:04:05Z\"</script>");
    }
}
