package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    /// What Python 3's `str.isspace` says yes to.
    private static final List<Integer> ALL = List.of(
            0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002,
            0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000);

    @Test
    void itIsWhatPythonTakesForIt() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(WhiteSpace::is)
                        .boxed())
                .containsExactlyElementsOf(ALL);
    }

    @Test
    void itIsTakenFromBothEnds() {
        assertThat(WhiteSpace.strip(" \u00a0\u3000Minor Swing\u0085\n")).isEqualTo("Minor Swing");
        assertThat(WhiteSpace.strip("\u00a0")).isEmpty();
        assertThat(WhiteSpace.strip("\ud83c\udfb8 ")).isEqualTo("\ud83c\udfb8");
        assertThat(WhiteSpace.strip("")).isEmpty();
    }
}
