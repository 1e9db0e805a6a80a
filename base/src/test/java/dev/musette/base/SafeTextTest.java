package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void theFiveSpecialCharactersAreEscaped() {
        assertThat(SafeText.escape("<a href=\"x\">Tom & 'Jerry'</a>").text())
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;Tom &amp; &#x27;Jerry&#x27;&lt;/a&gt;");
    }

    @Test
    void textWithoutSpecialCharactersStaysTheSameInstance() {
        String plain = "Waltz für Débutants";
        assertThat(SafeText.escape(plain).text()).isSameAs(plain);
    }

    @Test
    void safeTextIsNotEscapedTwice() {
        SafeText once = SafeText.escape("<");
        assertThat(SafeText.escape(once)).isSameAs(once);
    }

    @Test
    void nullIsEmpty() {
        assertThat(SafeText.escape(null).text()).isEmpty();
    }

    @Test
    void anythingElseIsEscapedAsItsText() {
        Object tag = new Object() {
            @Override
            public String toString() {
                return "<tag>";
            }
        };
        assertThat(SafeText.escape(tag).text()).isEqualTo("&lt;tag&gt;");
    }

    @Test
    void escapedTextIsAppendedBehindWhatIsThere() {
        StringBuilder out = new StringBuilder("<p>");
        SafeText.appendEscaped("a<b>c", out);
        assertThat(out).hasToString("<p>a&lt;b&gt;c");
        SafeText.appendEscaped("<a&b>", 1, 4, out);
        assertThat(out).hasToString("<p>a&lt;b&gt;ca&amp;b");
    }

    @Test
    void formatEscapesValuesAndKeepsTheLiteral() {
        assertThat(SafeText.format("<a href=\"{}\">{}</a>", "/?a=1&b=2", SafeText.of("<i>x</i>"))
                        .text())
                .isEqualTo("<a href=\"/?a=1&amp;b=2\"><i>x</i></a>");
    }

    @Test
    void aValueThatLooksLikeAPlaceIsNotFilled() {
        assertThat(SafeText.format("{} and {}", "{}", "b").text()).isEqualTo("{} and b");
    }

    @Test
    void valuesAndPlacesMustMatch() {
        assertThatThrownBy(() -> SafeText.format("<b>{}</b>")).hasMessage("Only 0 values for the places of: <b>{}</b>");
        assertThatThrownBy(() -> SafeText.format("<b>{}</b>", 1, 2))
                .hasMessage("2 values for the places of: <b>{}</b>");
    }

    @Test
    void itReadsAsItsHtml() {
        SafeText bold = SafeText.of("<b>x</b>");
        assertThat(bold).hasToString("<b>x</b>").hasSize(8);
        assertThat(bold.charAt(3)).isEqualTo('x');
        assertThat(bold.subSequence(3, 8)).isEqualTo("x</b>");
        assertThat(bold).isEqualTo(SafeText.of("<b>x</b>")).isNotEqualTo(SafeText.escape("<b>x</b>"));
    }

    @Test
    void escapedTextIsAppendedToWhatIsThere() {
        StringBuilder page = new StringBuilder("a");
        SafeText.appendEscaped("<é&😀>", page);
        SafeText.appendEscaped("", page);
        assertThat(page).hasToString("a&lt;é&amp;😀&gt;");
    }

    @Test
    void aPlaceThatLacksAValueIsToldAlsoBehindFilledOnes() {
        assertThatThrownBy(() -> SafeText.format("<b>{}</b><i>{}</i>", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only 1 values for the places of: <b>{}</b><i>{}</i>");
    }

    @Test
    void placesMayBeNumberedOrNamed() {
        assertThat(SafeText.format("{0}-{1}-{0} {{x}}", "&", SafeText.of("<b>")).text())
                .isEqualTo("&amp;-<b>-&amp; {x}");
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("a", "<");
        values.put("b", null);
        assertThat(SafeText.formatNamed("{a}|{b}|{a}", values).text()).isEqualTo("&lt;||&lt;");
    }

    @Test
    void bracesThatAreNoPlacesAreRefused() {
        assertThatThrownBy(() -> SafeText.format("a { b", 1))
                .hasMessage("A brace that is no place, write it twice, in: a { b");
        assertThatThrownBy(() -> SafeText.format("a } b", 1))
                .hasMessage("A brace that is no place, write it twice, in: a } b");
        assertThatThrownBy(() -> SafeText.format("{a}", 1)).hasMessage("No value is named 'a' in: {a}");
        assertThatThrownBy(() -> SafeText.formatNamed("{b}", Map.of("a", 1)))
                .hasMessage("No value is named 'b' in: {b}");
        assertThatThrownBy(() -> SafeText.format("{2}", 1, 2)).hasMessage("Only 2 values for the places of: {2}");
    }

    @Test
    void rowsAreJoined() {
        assertThat(SafeText.join("&", "<li>{}: {}</li>", List.of(List.of("<", 1), List.of(SafeText.of("<b>"), 2)))
                        .text())
                .isEqualTo("<li>&lt;: 1</li>&amp;<li><b>: 2</li>");
        assertThat(SafeText.join(", ", "{}", List.of()).text()).isEmpty();
    }
}
