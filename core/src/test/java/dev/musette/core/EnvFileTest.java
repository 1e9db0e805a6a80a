package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.ImproperlyConfigured;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvFileTest {
    @Test
    void linesAreNamesAndValues() {
        assertThat(EnvFile.parse(".env", """
                        # the site
                        NAME=Django
                        export PORT = 8000

                        EMPTY=
                        URL=sqlite:db.sqlite3?a=b # comment
                        HASH=a#b
                        """))
                .isEqualTo(Map.of(
                        "NAME", "Django", "PORT", "8000", "EMPTY", "", "URL", "sqlite:db.sqlite3?a=b", "HASH", "a#b"));
    }

    @Test
    void quotesKeepSpacesAndHashes() {
        assertThat(EnvFile.parse(".env", """
                        SINGLE='a # b \\n'
                        DOUBLE="a \\"quoted\\" line\\nand another"
                        """))
                .isEqualTo(Map.of("SINGLE", "a # b \\n", "DOUBLE", "a \"quoted\" line\nand another"));
    }

    @Test
    void aLineThatIsNoAssignmentIsNamed() {
        assertThatThrownBy(() -> EnvFile.parse("prod.env", "A=1\nnonsense\n"))
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("prod.env:2: expected NAME=value.");
        assertThatThrownBy(() -> EnvFile.parse("prod.env", "1A=1")).hasMessage("prod.env:1: expected NAME=value.");
    }

    @Test
    void anOpenQuoteIsNamed() {
        assertThatThrownBy(() -> EnvFile.parse(".env", "A=\"open"))
                .hasMessage(".env:1: the value's opening \" has no closing one.");
    }
}
