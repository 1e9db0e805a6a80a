package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
    private static final List<String> NAMES =
            List.of("upper", "lower", "title", "if", "for", "endif", "endfor", "migrate", "runserver");

    @ParameterizedTest
    @CsvSource({
        "uper, upper",
        "upperr, upper",
        "uppre, upper",
        "abber, ",
        "UPPER, upper",
        "i, if",
        "of, if",
        "fi, if",
        "endfro, endfor",
        "endifs, endif",
        "migraet, migrate",
        "run-server, runserver",
        "xx, ",
        "titles, title"
    })
    void findsTheNearest(String typed, String meant) {
        assertThat(NearName.of(typed, NAMES).orElse(null)).isEqualTo(meant);
    }

    @Test
    void ofTwoThatAreEquallyNearTheFirstInTheAlphabetIsTaken() {
        assertThat(NearName.of("cat", List.of("hat", "bat", "rat"))).contains("bat");
        assertThat(NearName.of("cat", List.of("hat", "cat", "bat"))).contains("cat");
    }

    @Test
    void nothingIsNearToALongWordOrToNoWord() {
        assertThat(NearName.of("x".repeat(100_000), NAMES)).isEmpty();
        assertThat(NearName.of("", NAMES)).isEmpty();
        assertThat(NearName.of("a", List.of())).isEmpty();
    }
}
