package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlEntitiesTest {
    @ParameterizedTest
    @CsvSource({
        "&amp;lt;,&lt;",
        "&eacute;&hearts;,é♥",
        "&NotEqualTilde;,≂̸",
        "&#233;&#xE9;&#XE9,ééé",
        "&copy 2024,© 2024",
        "&notit;,¬it;",
        "&notin;,∉",
        "&hearts x,&hearts x",
        "&unknown;,&unknown;",
        "&#;,&#;",
        "&#x;,&#x;",
        "a & b,a & b",
        "&,&",
        "&&amp;,&&",
        "&#150;&#x80;,–€"
    })
    void referencesAreResolvedAsBrowsersDo(String html, String text) {
        assertThat(HtmlEntities.decode(html)).isEqualTo(text);
    }

    @Test
    void numbersWithoutACharacterAreReplacedOrLeftOut() {
        assertThat(HtmlEntities.decode("&#0;&#xD800;&#99999999999;")).isEqualTo("\uFFFD\uFFFD\uFFFD");
        assertThat(HtmlEntities.decode("a&#1;b&#xFFFE;c&#127;d")).isEqualTo("abcd");
        assertThat(HtmlEntities.decode("a&#10;b&#13;&#129;")).isEqualTo("a\nb\r\u0081");
    }

    @Test
    void textWithoutReferencesStaysTheSameInstance() {
        String text = new String("fish; chips #1");
        assertThat(HtmlEntities.decode(text)).isSameAs(text);
    }
}
