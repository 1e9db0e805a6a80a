package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private final Headers sent =
            Headers.ofTrusted("Host", "a.example", "Via", "1.1 x", "via", "1.1 y", "COOKIE", "a=1", "cookie", "b=2");

    @Test
    void namesAreFoundInAnyCase() {
        assertThat(sent.get("HOST")).isEqualTo("a.example");
        assertThat(sent.containsKey("host")).isTrue();
        assertThat(sent.get("hos")).isNull();
        assertThat(sent.get(null)).isNull();
    }

    @Test
    void linesOfOneNameAreJoinedAsTheirKindAsks() {
        assertThat(sent.get("Via")).isEqualTo("1.1 x, 1.1 y");
        assertThat(sent.get("Cookie")).isEqualTo("a=1; b=2");
        assertThat(sent.getAll("VIA")).containsExactly("1.1 x", "1.1 y");
        assertThat(sent.getAll("none")).isEmpty();
    }

    @Test
    void asAMapItHasOneEntryAName() {
        assertThat(sent)
                .containsExactly(entry("Host", "a.example"), entry("Via", "1.1 x, 1.1 y"), entry("COOKIE", "a=1; b=2"));
        assertThat(sent.lineCount()).isEqualTo(5);
        assertThat(sent.lineName(2)).isEqualTo("via");
        assertThat(sent.lineValue(2)).isEqualTo("1.1 y");
        assertThatThrownBy(() -> sent.lineName(5)).hasMessage("Line 5 of 5 header lines.");
    }

    @Test
    void templatesMaySpellNamesWithUnderscores() {
        Headers headers = Headers.ofTrusted("User-Agent", "curl");
        assertThat(headers.get("user_agent")).isEqualTo("curl");
    }

    @Test
    void aLineSentWithUnderscoresIsNotTheOneWithHyphens() {
        Headers headers = Headers.ofTrusted("X_Forwarded_Proto", "https");
        assertThat(headers.get("X-Forwarded-Proto")).isNull();
        assertThat(headers.get("X_Forwarded_Proto")).isEqualTo("https");
    }

    @Test
    void requestHeadersDoNotChange() {
        assertThatThrownBy(() -> sent.put("A", "b")).isInstanceOf(UnsupportedOperationException.class);
        Headers copy = sent.toMutable().set("Host", "other").toImmutable();
        assertThat(copy.get("host")).isEqualTo("other");
        assertThat(sent.get("host")).isEqualTo("a.example");
    }

    @Test
    void anOddNumberOfCellsIsAMistake() {
        assertThatThrownBy(() -> Headers.ofTrusted("Host")).hasMessage("A name without a value: 1 cells.");
    }

    @Test
    void setReplacesAllLinesInThePlaceOfTheFirst() {
        MutableHeaders headers = new MutableHeaders()
                .add("X-A", "1")
                .add("B", "2")
                .add("x-a", "3")
                .add("C", "4")
                .set("x-A", "5");
        assertThat(headers).containsExactly(entry("x-A", "5"), entry("B", "2"), entry("C", "4"));
    }

    @Test
    void manyLinesFit() {
        MutableHeaders headers = new MutableHeaders();
        for (int i = 0; i < 100; i++) {
            headers.add("X-" + i, "v" + i);
        }
        assertThat(headers).hasSize(100).containsEntry("X-99", "v99");
        headers.clear();
        assertThat(headers).isEmpty();
    }

    @Test
    void removeTakesAllLinesAway() {
        MutableHeaders headers = sent.toMutable();
        assertThat(headers.remove("via")).isEqualTo("1.1 x, 1.1 y");
        assertThat(headers.remove("via")).isNull();
        assertThat(headers.getAll("Via")).isEmpty();
        assertThat(headers.lineCount()).isEqualTo(3);
    }

    @Test
    void aDefaultYieldsToWhatIsSet() {
        MutableHeaders headers = new MutableHeaders().setDefault("X-A", "1").setDefault("x-a", "2");
        assertThat(headers.getAll("X-A")).isEqualTo(List.of("1"));
        assertThat(headers.put("X-A", "3")).isEqualTo("1");
        assertThat(headers.get("X-A")).isEqualTo("3");
    }

    @Test
    void aValueCannotEndItsLine() {
        MutableHeaders headers = new MutableHeaders();
        assertThatThrownBy(() -> headers.set("X-Title", "a\r\nSet-Cookie: evil=1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value of the header X-Title holds the control character U+000D at index 1;"
                        + " a header is one line of text. Remove or encode it.");
        assertThatThrownBy(() -> headers.add("X-Title", "a\0")).hasMessageContaining("U+0000 at index 1");
        assertThat(headers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\n", "é", "(x)"})
    void namesAreTokens(String name) {
        assertThatThrownBy(() -> new MutableHeaders().set(name, "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'")
                .hasMessageEndingWith("' is no header name: use letters, digits and !#$%&'*+-.^_`|~ only.")
                .message()
                .doesNotContain("\r", "\n");
    }

    @Test
    void textBeyondLatin1IsAnEncodedWord() {
        assertThat(new MutableHeaders().set("X-W", "字").get("X-W")).isEqualTo("=?utf-8?b?5a2X?=");
        assertThat(new MutableHeaders().set("X-W", "café\t1").get("X-W")).isEqualTo("café\t1");
    }
}
