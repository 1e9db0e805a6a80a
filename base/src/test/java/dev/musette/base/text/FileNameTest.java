package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "Anna's cat (final) v2.png,Annas_cat_final_v2.png",
        "a/b.txt,ab.txt",
        "' lead trail ',lead_trail",
        "été-½.txt,été-½.txt"
    })
    void namesAreMadeOfTexts(String text, String name) {
        assertThat(FileName.valid(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "$$$", "$.$"})
    void noNameCanBeMadeOfNothing(String text) {
        assertThatThrownBy(() -> FileName.valid(text))
                .isInstanceOf(SuspiciousFileName.class)
                .hasMessage("No name of a file can be made of '" + text + "'.");
    }

    @Test
    void aNameHasNoFolders() {
        assertThat(FileName.check("a..b.txt")).isEqualTo("a..b.txt");
        assertThatThrownBy(() -> FileName.check("a/b.txt"))
                .isInstanceOf(SuspiciousFileName.class)
                .hasMessage("The name of a file has folders in it: 'a/b.txt'.");
        assertThatThrownBy(() -> FileName.check("a/.."))
                .isInstanceOf(SuspiciousFileName.class)
                .hasMessage("The path names no file: 'a/..'.");
        assertThatThrownBy(() -> FileName.check("")).isInstanceOf(SuspiciousFileName.class);
    }

    @Test
    void aPathStaysBelowItsFolder() {
        assertThat(FileName.checkRelative("a/..b/c.txt")).isEqualTo("a/..b/c.txt");
        for (String path : new String[] {"/abs/x", "../x", "a/../b", "a\\..\\b", "\\x"}) {
            assertThatThrownBy(() -> FileName.checkRelative(path))
                    .isInstanceOf(SuspiciousFileName.class)
                    .hasMessage("The path leads out of its folder: '" + path + "'.");
        }
        assertThatThrownBy(() -> FileName.checkRelative("a/")).hasMessage("The path names no file: 'a/'.");
    }
}
