package dev.musette.template.l10n;

import static dev.musette.template.Given.given;

import dev.musette.base.l10n.Language;
import dev.musette.template.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class L10nLibraryTest {
    private static Given german(String source) {
        return given("{% load l10n %}" + source)
                .with("n", 1234.5)
                .with("i", 1234567)
                .with("d", LocalDate.of(2024, 3, 5))
                .options(o -> o.language(Language.of("de")).useThousandSeparator(true));
    }

    @Test
    void pagesAreLocalized() {
        german("{{ n }} {{ i }} {{ d }} {{ d|date:'SHORT_DATE_FORMAT' }}")
                .renders("1.234,5 1.234.567 5. März 2024 05.03.2024");
    }

    @Test
    void localizeOffKeepsTheWords() {
        german("{% localize off %}{{ n }} {{ i }} {{ d }}{% endlocalize %} {{ n }}")
                .renders("1234.5 1234567 März 5, 2024 1.234,5");
        german("{% localize off %}{% localize %}{{ n }}{% endlocalize %}{{ n|localize }}{% endlocalize %}")
                .renders("1.234,51.234,5");
    }

    @Test
    void valuesOnTheirOwn() {
        german("{{ n|unlocalize }} {{ n|localize }} {{ none|localize }}")
                .with("none", null)
                .renders("1234.5 1.234,5 None");
    }

    @Test
    void onOrOff() {
        given("{% load l10n %}{% localize maybe %}{% endlocalize %}")
                .isRefused("'localize' is on or off, not 'maybe'.");
        given("{% load l10n %}{% localize on off %}{% endlocalize %}")
                .isRefused("'localize' has at most one argument: on or off.");
    }
}
