package dev.musette.template.filters;

import static dev.musette.template.filters.Filtered.filtered;

import dev.musette.base.SafeText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFiltersTest {
    @Test
    void letters() {
        filtered("upper", "straße <b>").is("STRASSE <B>");
        filtered("lower", "ÀB").is("àb");
        filtered("capfirst", "hello WORLD").is("Hello WORLD");
        filtered("title", "they're MY 1st o'Neil ß").is("They're My 1st O'Neil Ss");
        filtered("addslashes", "I'm \"here\" \\").is("I\\'m \\\"here\\\" \\\\");
        filtered("phone2numeric", "0800 COLLECT").is("0800 2655328");
        filtered("make_list", 123).is("['1', '2', '3']");
        filtered("wordcount", " a  b\nc ").is("3");
    }

    @Test
    void slugs() {
        filtered("slugify", " Joel is a ___slug--- Café!").is("joel-is-a-___slug-cafe");
        filtered("slugify", "--_x_--").is("x");
    }

    @Test
    void cutTakesAPieceOut() {
        filtered("cut", "a b c", " ").is("abc");
        filtered("cut", SafeText.of("<a;b>"), "b").isEscaped("<a;>");
        filtered("cut", SafeText.of("&lt;"), ";").isEscaped("&amp;lt");
    }

    @Test
    void safeTextStaysSafeThroughSafeFilters() {
        filtered("lower", SafeText.of("<B>")).isEscaped("<b>");
        filtered("upper", SafeText.of("<b>")).isEscaped("&lt;B&gt;");
        filtered("lower", "<B>").isEscaped("&lt;b&gt;");
    }

    @Test
    void stringformatIsPythonsPercent() {
        filtered("stringformat", 7, "03d").is("007");
        filtered("stringformat", -7, "+05d").is("-0007");
        filtered("stringformat", 3.14159, ".2f").is("3.14");
        filtered("stringformat", 12345.678, "e").is("1.234568e+04");
        filtered("stringformat", 0.00001, "g").is("1e-05");
        filtered("stringformat", 100000, "g").is("100000");
        filtered("stringformat", 255, "#x").is("0xff");
        filtered("stringformat", "abc", "-6s|").is("abc   |");
        filtered("stringformat", "abcdef", ".3s").is("abc");
        filtered("stringformat", List.of("a"), "r").is("['a']");
        filtered("stringformat", 65, "c").is("A");
        filtered("stringformat", 50, "d%%").is("50%");
    }

    @Test
    void aFormatThatDoesNotFitIsEmpty() {
        filtered("stringformat", "a", "d").is("");
        filtered("stringformat", 1, "z").is("");
        filtered("stringformat", 1, "d %d").is("");
        filtered("stringformat", 1.5, "x").is("");
    }

    @Test
    void striptagsLeavesText() {
        filtered("striptags", "<p>a <b class='>'>b</b><!-- c --> d &amp; e</p>").is("a b d &amp; e");
        filtered("striptags", "a < b > c").is("a < b > c");
        filtered("striptags", "<scr<b>ipt>x").is("ipt>x");
    }
}
