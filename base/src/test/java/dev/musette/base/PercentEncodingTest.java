package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PercentEncodingTest {
    private static String decoded(String text, boolean plus) {
        return new String(PercentEncoding.decode(text, plus), StandardCharsets.UTF_8);
    }

    @Test
    void onlyLettersDigitsAndWhatIsSafeStay() {
        assertThat(PercentEncoding.encode("blog/été 1.css", "/.", false)).isEqualTo("blog/%C3%A9t%C3%A9%201.css");
        assertThat(PercentEncoding.encode("a&b=ÿ\0", "", false)).isEqualTo("a%26b%3D%C3%BF%00");
        assertThat(PercentEncoding.encode("é", "é", false)).isEqualTo("%C3%A9");
    }

    @Test
    void aSpaceMayBecomeAPlus() {
        assertThat(PercentEncoding.encode("a b+c", "", true)).isEqualTo("a+b%2Bc");
        assertThat(decoded("a+b%2Bc", true)).isEqualTo("a b+c");
        assertThat(decoded("a+b", false)).isEqualTo("a+b");
    }

    @Test
    void textThatNeedsNothingIsTheSameInstance() {
        String plain = "blog/style.css";
        assertThat(PercentEncoding.encode(plain, "/.", false)).isSameAs(plain);
    }

    @Test
    void whatIsEncodedInPartStays() {
        assertThat(decoded("%zz%4%C3%A9%", false)).isEqualTo("%zz%4é%");
        assertThat(PercentEncoding.decode("%ff", false)).containsExactly(0xFF);
    }

    @Test
    void decodesToText() {
        assertThat(PercentEncoding.decodeText("a+%C3%A9%zz", true)).isEqualTo("a é%zz");
        assertThat(PercentEncoding.decodeText("a+b", true)).isEqualTo("a b");
        assertThat(PercentEncoding.decodeText("a+%E9", false)).isEqualTo("a+\uFFFD");
    }
}
