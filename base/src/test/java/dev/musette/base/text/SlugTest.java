package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "'Hello, World!',hello-world,hello-world",
        "' Joel is a ___slug--- Café!',joel-is-a-___slug-cafe,joel-is-a-___slug-café",
        "--_x_--,x,x",
        "'a  -  b',a-b,a-b",
        "日本語 text,text,日本語-text",
        "ﬁne ½,fine-12,fine-12",
        "٣ three,three,٣-three",
        "x–y—z,xyz,xyz",
        "a\u00A0b,a-b,a-b",
        "'!!!','',''",
        "'','',''"
    })
    void wordsAreJoinedByHyphens(String text, String ascii, String unicode) {
        assertThat(Slug.of(text)).isEqualTo(ascii);
        assertThat(Slug.ofUnicode(text)).isEqualTo(unicode);
    }

    @Test
    void aSlugStaysTheSameInstance() {
        String slug = new String("2024-already_a-slug");
        assertThat(Slug.of(slug)).isSameAs(slug);
        assertThat(Slug.ofUnicode(slug)).isSameAs(slug);
    }

    @Test
    void whatLooksLikeASlugAndIsNoneIsChanged() {
        assertThat(Slug.of("_a")).isEqualTo("a");
        assertThat(Slug.of("a-")).isEqualTo("a");
        assertThat(Slug.of("-a")).isEqualTo("a");
        assertThat(Slug.of("a--b")).isEqualTo("a-b");
    }
}
