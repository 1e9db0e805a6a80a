package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.SafeText;
import dev.musette.template.TemplateError;
import org.junit.jupiter.api.Test;

class LayoutFiltersTest {
    @Test
    void columns() {
        filtered("ljust", "ab", 4).is("ab  ");
        filtered("rjust", "ab", "4").is("  ab");
        filtered("center", "ab", 5).is("  ab ");
        filtered("center", "abc", 6).is(" abc  ");
        filtered("center", "abc", 1).is("abc");
    }

    @Test
    void aWidthIsBounded() {
        TemplateError error = filtered("ljust", "a", 2_000_000).page().fails(TemplateError.class);
        assertThat(error.problem()).isEqualTo("A width is at most 100000, and this one is 2000000.");
    }

    @Test
    void paragraphsAndLines() {
        filtered("linebreaks", "a\nb\r\n\n\nc<").isEscaped("<p>a<br>b</p>\n\n<p>c&lt;</p>");
        filtered("linebreaks", SafeText.of("<b>\nx")).isEscaped("<p><b><br>x</p>");
        filtered("linebreaksbr", "a\n<b>").isEscaped("a<br>&lt;b&gt;");
        filtered("linebreaksbr", "a\n<b>").is("a<br><b>");
    }

    @Test
    void linesAreNumberedInOneWidth() {
        filtered("linenumbers", "a\nb<").isEscaped("1. a\n2. b&lt;");
        filtered("linenumbers", "\n".repeat(9)).is("01. \n02. \n03. \n04. \n05. \n06. \n07. \n08. \n09. \n10. ");
    }

    @Test
    void wordsAreWrapped() {
        filtered("wordwrap", "this is a long line", 7).is("this is\na long\nline");
        filtered("wordwrap", "a veryverylong word\n", 6).is("a\nveryverylong\nword\n");
        filtered("wordwrap", "   \nx", 5).is("   \nx");
    }
}
