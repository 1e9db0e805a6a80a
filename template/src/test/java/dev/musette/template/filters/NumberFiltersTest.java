package dev.musette.template.filters;

import static dev.musette.template.Given.given;
import static dev.musette.template.filters.Filtered.filtered;

import dev.musette.base.l10n.Language;
import dev.musette.template.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberFiltersTest {
    @Test
    void numbersAsTheLanguageWritesThem() {
        german("floatformat", 1234567.891, "2").renders("1234567,89");
        german("floatformat", 1234567.891, "2g").renders("1.234.567,89");
        german("floatformat", 1234567.891, "2gu").renders("1234567.89");
        german("floatformat", 6666.5, "u").renders("6666.5");
        german("floatformat", 6666.5, "-1")
                .options(o -> o.useThousandSeparator(true))
                .renders("6.666,5");
        german("filesizeformat", 1536).renders("1,5\u00A0KB");
        filtered("filesizeformat", 2)
                .page()
                .options(o -> o.language(Language.of("fr")))
                .renders("2\u00A0octets");
    }

    private static Given german(String filter, Object value) {
        return filtered(filter, value).page().options(o -> o.language(Language.of("de")));
    }

    private static Given german(String filter, Object value, Object argument) {
        return filtered(filter, value, argument).page().options(o -> o.language(Language.of("de")));
    }

    @Test
    void adds() {
        filtered("add", 1, 2).is("3");
        filtered("add", "1", 2.9).is("3");
        filtered("add", "a", "b").is("ab");
        filtered("add", List.of(1), List.of(2)).is("[1, 2]");
        filtered("add", "a", 1).is("");
        filtered("add", Long.MAX_VALUE, 1).is("9223372036854775808");
        filtered("add", LocalDate.of(2024, 2, 28), Duration.ofDays(2)).is("March 1, 2024");
    }

    @Test
    void digits() {
        filtered("divisibleby", 21, "7").is("True");
        filtered("divisibleby", 22, 7).is("False");
        filtered("get_digit", 12345, 2).is("4");
        filtered("get_digit", 12, 9).is("0");
        filtered("get_digit", 12, 0).is("12");
        filtered("get_digit", "x", 1).is("x");
    }

    @Test
    void fileSizes() {
        filtered("filesizeformat", 1).is("1\u00A0byte");
        filtered("filesizeformat", 1023).is("1023\u00A0bytes");
        filtered("filesizeformat", 1024).is("1.0\u00A0KB");
        filtered("filesizeformat", -1536L * 1024 * 1024).is("-1.5\u00A0GB");
        filtered("filesizeformat", 1L << 62).is("4096.0\u00A0PB");
        filtered("filesizeformat", "x").is("0\u00A0bytes");
    }

    @Test
    void floatsAreRoundedHalfUpOnTheirShortestForm() {
        filtered("floatformat", 34.23234).is("34.2");
        filtered("floatformat", 34.0).is("34");
        filtered("floatformat", 34.26, 3).is("34.260");
        filtered("floatformat", 34.0, -3).is("34");
        filtered("floatformat", 1.005, 2).is("1.01");
        filtered("floatformat", new BigDecimal("2.5"), 0).is("3");
        filtered("floatformat", "1234567.891", "2g").is("1,234,567.89");
        filtered("floatformat", 1234.5, "2gu").is("1234.50");
        filtered("floatformat", "x").is("");
        filtered("floatformat", 1.5, "x").is("1.5");
        filtered("floatformat", -0.01, 1).is("0.0");
    }

    @Test
    void hugeNumbersAreNotSpelledOut() {
        filtered("floatformat", "1e1000").is("1e1000");
        filtered("add", new BigDecimal("1E+1000000000"), 1).is("inf");
        filtered("stringformat", new BigDecimal("1E+1000000000"), "d").is("");
        filtered("filesizeformat", new BigDecimal("1E+1000000000")).is("0\u00A0bytes");
        given("{{ v }}").with("v", new BigDecimal("1E+1000000000")).renders("1e+1000000000");
        filtered("floatformat", Double.NaN, 2).is("nan");
    }
}
