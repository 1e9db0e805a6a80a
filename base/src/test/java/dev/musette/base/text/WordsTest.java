package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.l10n.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void wordsAreCutAtWhiteSpaceOfAllKinds() {
        assertThat(Words.split(" a  b\u00A0c\u2003d\n")).containsExactly("a", "b", "c", "d");
        assertThat(Words.split("  ")).isEmpty();
        assertThat(Words.count(" a  b\u00A0c\u2003d\n")).isEqualTo(4);
        assertThat(Words.count("")).isZero();
    }

    @Test
    void listsReadAsSentencesDo() {
        assertThat(Words.list(List.of(), "or")).isEmpty();
        assertThat(Words.list(List.of("a"), "or")).isEqualTo("a");
        assertThat(Words.list(List.of("a", 2), "and")).isEqualTo("a and 2");
        assertThat(Words.list(List.of("a", "b", "c", "d"), "or")).isEqualTo("a, b, c or d");
        String german = Language.of("de").words().text("or");
        assertThat(Words.list(List.of("a", "b", "c"), german)).isEqualTo("a, b oder c");
    }

    @Test
    void theFirstCharacterBecomesACapital() {
        assertThat(Words.capFirst("hello WORLD")).isEqualTo("Hello WORLD");
        assertThat(Words.capFirst("ßa")).isEqualTo("SSa");
        assertThat(Words.capFirst("\uD801\uDC28x")).isEqualTo("\uD801\uDC00x");
        assertThat(Words.capFirst("")).isEmpty();
        String capital = new String("Hello");
        assertThat(Words.capFirst(capital)).isSameAs(capital);
    }

    @ParameterizedTest
    @CsvSource({
        "CamelCaseName,camel case name",
        "aB,a b",
        "' XMLParser ',xml parser",
        "userID2Name,user i d2 name",
        "already spaced Name,already spaced  name",
        "éCole,é cole",
        "HTML,html"
    })
    void camelCaseBecomesWords(String name, String words) {
        assertThat(Words.camelCaseToSpaces(name)).isEqualTo(words);
    }

    @Test
    void lettersBecomeTheKeysOfATelephone() {
        assertThat(Words.phoneToNumeric("0800 COLLECT")).isEqualTo("0800 2655328");
        assertThat(Words.phoneToNumeric("qQzZ-É")).isEqualTo("7799-é");
    }
}
