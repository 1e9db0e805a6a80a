package dev.musette.template.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrettyTextTest {
    private static final String LONG = "a word and another ";

    @Test
    void whatFitsIsOneLineWithSortedKeys() {
        assertThat(PrettyText.of(Map.of("b", 1, "a", List.of(true, Map.of(2, "x", 1, "y")))))
                .isEqualTo("{'a': [True, {1: 'y', 2: 'x'}], 'b': 1}");
        assertThat(PrettyText.of(new Pair(1, Map.of("k", 2)))).isEqualTo("(1, {'k': 2})");
        assertThat(PrettyText.of(null)).isEqualTo("None");
    }

    @Test
    void whatDoesNotFitStandsBelowItself() {
        String wide = "x".repeat(60);
        assertThat(PrettyText.of(Map.of("key", List.of(wide, wide), "a", Set.of())))
                .isEqualTo("""
                {'a': set(),
                 'key': ['%s',
                         '%s']}""".formatted(wide, wide));
        assertThat(PrettyText.of(List.of(new Pair(wide, wide)))).isEqualTo("""
                [('%s',
                  '%s')]""".formatted(wide, wide));
        assertThat(PrettyText.of(Set.of("b" + wide, "a" + wide))).isEqualTo("""
                {'a%s',
                 'b%s'}""".formatted(wide, wide));
    }

    @Test
    void longTextIsCutBehindWords() {
        assertThat(PrettyText.of(LONG.repeat(6))).isEqualTo("""
                ('a word and another a word and another a word and another a word and another '
                 'a word and another a word and another ')""");
        assertThat(PrettyText.of(List.of(LONG.repeat(5), 1))).isEqualTo("""
                ['a word and another a word and another a word and another a word and another '
                 'a word and another ',
                 1]""");
        assertThat(PrettyText.of("one line\n" + LONG.repeat(4))).isEqualTo("""
                ('one line\\n'
                 'a word and another a word and another a word and another a word and another ')""");
    }

    @Test
    void keysOfSeveralTypesAndListsWithoutAnEndAreNoError() {
        assertThat(PrettyText.of(Map.of("a", 1, 2, 3))).isEqualTo("{2: 3, 'a': 1}");
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThat(PrettyText.of(endless)).startsWith("[[[[").contains("...");
    }
}
