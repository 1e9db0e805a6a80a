package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void allLineEndsBecomeOne() {
        assertThat(Lines.normalize("a\r\nb\rc\nd\r\r\n")).isEqualTo("a\nb\nc\nd\n\n");
        String unix = new String("a\nb");
        assertThat(Lines.normalize(unix)).isSameAs(unix);
    }

    @Test
    void wordsStayOnOneLine() {
        assertThat(Lines.avoidWrapping("1 KB\tx")).isEqualTo("1\u00A0KB\tx");
    }

    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(Lines.wrap("packing my box with five dozen jugs", 10))
                .isEqualTo("packing my\nbox with\nfive dozen\njugs");
        assertThat(Lines.wrap("a veryverylong word", 6)).isEqualTo("a\nveryverylong\nword");
        assertThat(Lines.wrap("long-hyphenated-word goes", 6)).isEqualTo("long-hyphenated-word\ngoes");
        assertThat(Lines.wrap("😀😀 😀😀", 3)).isEqualTo("😀😀\n😀😀");
    }

    @Test
    void lineEndsAndLinesOfSpacesStay() {
        assertThat(Lines.wrap("ends\n", 10)).isEqualTo("ends\n");
        assertThat(Lines.wrap("\n\n", 5)).isEqualTo("\n\n");
        assertThat(Lines.wrap("   \nx\u2028y\r\nz", 5)).isEqualTo("   \nx\ny\nz");
        assertThat(Lines.wrap("", 5)).isEmpty();
    }

    @Test
    void tabsAreAsWideAsTheyLook() {
        assertThat(Lines.wrap("tabs\tand  double", 5)).isEqualTo("tabs\nand\ndouble");
        assertThat(Lines.wrap("😀\tb", 9)).isEqualTo("😀       b");
    }

    @Test
    void aWidthOfNothingIsRefused() {
        assertThatThrownBy(() -> Lines.wrap("a", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A width of 0 holds no line: give 1 or more.");
    }
}
