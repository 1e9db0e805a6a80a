package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {
    private static final Truncation MORE = new Truncation(" [more]");

    @ParameterizedTest
    @CsvSource({
        "Joel is a slug,7,Joel i…",
        "abc,3,abc",
        "abcd,1,…",
        "abc,0,''",
        "abc,-1,''",
        "cafe\u0301 noir,4,caf…",
        "cafe\u0301,4,café",
        "e\u0301e\u0301e\u0301,2,é…",
        "x\u0301\u0302\u0303y,2,x\u0301\u0302\u0303y",
        "日本語のテキスト,4,日本語…",
        "\u1112\u1161\u11AB\u1100,2,한\u1100",
        "\u1112\u1161\u11AB\u1100\u1161가,2,한…",
        "😀😀😀,2,😀…",
        "ab…d,3,ab…",
        "'',4,''"
    })
    void charactersAreCountedAsPeopleSeeThem(String text, int count, String result) {
        assertThat(Truncation.DEFAULT.chars(text, count)).isEqualTo(result);
    }

    @Test
    void textThatFitsStaysTheSameInstance() {
        String text = new String("fits well");
        assertThat(Truncation.DEFAULT.chars(text, 9)).isSameAs(text);
        assertThat(Truncation.DEFAULT.words(text, 2)).isSameAs(text);
    }

    @Test
    void marksWithoutAClassCountAsCharacters() {
        // a variation selector belongs to its character, but has no combining class; the overlay has the lowest one
        assertThat(Truncation.DEFAULT.chars("a\uFE0Fbc", 3)).isEqualTo("a\uFE0F…");
        assertThat(Truncation.DEFAULT.chars("a\u0334b\u0345c", 3)).isEqualTo("a\u0334b\u0345c");
    }

    @Test
    void wordsAreCut() {
        assertThat(Truncation.DEFAULT.words(" a  b\nc d", 2)).isEqualTo("a b…");
        assertThat(Truncation.DEFAULT.words(" a  b ", 2)).isEqualTo("a b");
        assertThat(Truncation.DEFAULT.words("a b", 0)).isEmpty();
        assertThat(Truncation.DEFAULT.words("", 2)).isEmpty();
    }

    @Test
    void ellipsesAreOnesOwn() {
        assertThat(MORE.words("Joel is a slug", 2)).isEqualTo("Joel is [more]");
        assertThat(MORE.chars("Joel is a slug", 10)).isEqualTo("Joe [more]");
        assertThat(new Truncation("...").chars("a...fghi", 7)).isEqualTo("a...");
        assertThat(new Truncation("").words("a b c", 2)).isEqualTo("a b");
        assertThat(new Truncation(" (%(truncated_text)s)").chars("Five grey geese ran", 12))
                .isEqualTo(" (Five grey)");
    }

    @ParameterizedTest
    @CsvSource({
        "<p>one <b class='''x'''>two</b></p>,6,<p>one <b class='''x'''>t…</b></p>",
        "<p>a &amp; b</p>,99,<p>a &amp; b</p>",
        "<br>one<br/>two,5,<br>one<br/>t…",
        "<B>Upper</B> x,2,<B>U…</b>",
        "cafe\u0301 <i>x</i>y,5,café…",
        "<p>no close <i>here,7,<p>no clo…</p>",
        "<i/>ab,1,<i/></i>…",
        "abc,0,''"
    })
    void htmlIsCutByTheCharactersOfItsText(String html, int count, String result) {
        assertThat(Truncation.DEFAULT.htmlChars(html, count)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "<p>one <b>two three</b> four<br></p>,2,<p>one <b>two…</b></p>",
        "<p>one <b>two</b></p>,2,<p>one <b>two</b></p>",
        "<!-- c --><p>after it</p>,1,<p>after…</p>",
        "stray </i> tag here,2,stray </i> tag…",
        "<script>if (a < b)</script>x,2,<script>if (a…</script>",
        "x < y and z > w,1,x …",
        "un&known; &copy here,2,un&amp;known; ©…",
        "<i>a</i>,0,''"
    })
    void htmlIsCutByTheWordsOfItsText(String html, int count, String result) {
        assertThat(Truncation.DEFAULT.htmlWords(html, count)).isEqualTo(result);
    }
}
