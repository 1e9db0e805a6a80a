package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
    @Test
    void literalsCannotBeLeft() {
        assertThat(ScriptText.escape("</a>'\"\\\n&=-;`\u2028é").text())
                .isEqualTo("\\u003C/a\\u003E\\u0027\\u0022\\u005C\\u000A\\u0026\\u003D\\u002D\\u003B\\u0060\\u2028é");
        String plain = new String("plain text");
        assertThat(ScriptText.escape(plain).text()).isSameAs(plain);
    }

    @Test
    void valuesCannotLeaveTheirElement() {
        assertThat(ScriptText.json(Map.of("a", "</script>&é'"), "i<d").text())
                .isEqualTo("<script id=\"i&lt;d\" type=\"application/json\">"
                        + "{\"a\": \"\\u003C/script\\u003E\\u0026\\u00e9'\"}</script>");
        assertThat(ScriptText.json(null, SafeText.of("a&amp;b")).text())
                .isEqualTo("<script id=\"a&amp;b\" type=\"application/json\">null</script>");
        assertThat(ScriptText.json(1, "").text()).isEqualTo("<script type=\"application/json\">1</script>");
        assertThat(ScriptText.json(1, null).text()).isEqualTo("<script type=\"application/json\">1</script>");
    }
}
