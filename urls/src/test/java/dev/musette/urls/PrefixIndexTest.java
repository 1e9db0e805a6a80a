package dev.musette.urls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrefixIndexTest {

    @Test
    void candidatesAreThoseWhosePrefixThePathHasInTheOrderOfTheList() {
        PrefixIndex index = PrefixIndex.of(List.of("archive/", "", "arc", "archive/latest/", "tag/", "archive/"));
        assertThat(index.candidates("/archive/2024/", 1)).containsExactly(0, 1, 2, 5);
        assertThat(index.candidates("/archive/latest/", 1)).containsExactly(0, 1, 2, 3, 5);
        assertThat(index.candidates("/arch", 1)).containsExactly(1, 2);
        assertThat(index.candidates("/ar", 1)).containsExactly(1);
        assertThat(index.candidates("/", 1)).containsExactly(1);
    }

    @Test
    void noRouteIsFoundWhereNoneBeginsSo() {
        assertThat(PrefixIndex.of(List.of("a/", "b/")).candidates("/c/", 1)).isEmpty();
        assertThat(PrefixIndex.of(List.of()).candidates("/", 1)).isEmpty();
    }

    @Test
    void itAgreesWithAskingEachRoute() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> prefixes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                prefixes.add(word(random));
            }
            PrefixIndex index = PrefixIndex.of(prefixes);
            String path = word(random) + word(random);
            int[] expected = IntStream.range(0, prefixes.size())
                    .filter(i -> path.startsWith(prefixes.get(i)))
                    .toArray();
            assertThat(index.candidates(path, 0)).as("%s in %s", path, prefixes).containsExactly(expected);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            word.append("ab/".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}
