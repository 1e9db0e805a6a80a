package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.core.Application;
import dev.musette.template.Library;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebServicesTest {
    private static String rendered(Config config) {
        try (Application site = new Application(config)) {
            return site.get(WebServices.TEMPLATES)
                    .compile("{{ n }} {{ d|yesno }} {% now 'e' %}")
                    .render(Map.of("n", 1234567, "d", true));
        }
    }

    @Test
    void builtinsOfTheSettingsNeedNoLoadAndComeBeforeTheFrameworks() {
        Library first = new Library().filter("shout", value -> value + "!").filter("yesno", _ -> "first");
        Library second = new Library().filter("yesno", (value, _) -> "second " + value);
        try (Application site = new Application(new Config().withTemplateBuiltins(first, second))) {
            assertThat(site.get(WebServices.TEMPLATES)
                            .compile("{{ d|shout }} {{ d|yesno:'a' }}")
                            .render(Map.of("d", "x")))
                    .isEqualTo("x! second x");
        }
    }

    @Test
    void templatesSpeakTheLanguageOfTheSettings() {
        assertThat(rendered(new Config())).isEqualTo("1234567 yes UTC");
        assertThat(rendered(new Config().withLanguage("de", true, false))).isEqualTo("1.234.567 Ja ");
    }
}
