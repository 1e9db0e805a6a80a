package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlizerTest {
    private static String links(String text) {
        return Urlizer.ESCAPING.links(text);
    }

    private static String link(String address) {
        return "<a href=\"" + address + "\">" + address + "</a>";
    }

    @Test
    void addressesBecomeLinks() {
        assertThat(links("See http://example.com/a?b=1&c=2."))
                .isEqualTo("See <a href=\"http://example.com/a?b=1&amp;c=2\">http://example.com/a?b=1&amp;c=2</a>.");
        assertThat(links("HTTPS://A.de/ü")).isEqualTo("<a href=\"https://A.de/%C3%BC\">HTTPS://A.de/ü</a>");
        assertThat(links("www.a.de or bc.org/d"))
                .isEqualTo("<a href=\"http://www.a.de\">www.a.de</a> or <a href=\"http://bc.org/d\">bc.org/d</a>");
        assertThat(links("http://[2001:db8::1]:80/")).isEqualTo(link("http://[2001:db8::1]:80/"));
    }

    @Test
    void mailAddressesBecomeLinks() {
        assertThat(links("ann+b@example.com!"))
                .isEqualTo("<a href=\"mailto:ann%2Bb@example.com\">ann+b@example.com</a>!");
        assertThat(links("x@é.com")).isEqualTo("<a href=\"mailto:x@%C3%A9.com\">x@é.com</a>");
        assertThat(links("x@localhost x@y")).isEqualTo("x@localhost x@y");
        assertThat(new Urlizer(-1, true, true).links("a@b.de")).isEqualTo("<a href=\"mailto:a@b.de\">a@b.de</a>");
    }

    @Test
    void punctuationStaysOutside() {
        String address = "http://e.com/a_(b)";
        assertThat(links("(" + address + ")")).isEqualTo("(" + link(address) + ")");
        assertThat(links("[" + address + "].,:;!")).isEqualTo("[" + link(address) + "].,:;!");
        assertThat(links("http://e.com/&lt;;")).isEqualTo("<a href=\"http://e.com/%3C\">http://e.com/&amp;lt;</a>;");
        assertThat(links("\"http://e.com\"")).isEqualTo("&quot;" + link("http://e.com") + "&quot;");
    }

    @Test
    void longAddressesAreShownInPart() {
        assertThat(new Urlizer(12, false, true).links("http://example.com/long xy.com"))
                .isEqualTo("<a href=\"http://example.com/long\">http://exam…</a> <a href=\"http://xy.com\">xy.com</a>");
        assertThat(new Urlizer(0, true, true).links("www.x.com"))
                .isEqualTo("<a href=\"http://www.x.com\" rel=\"nofollow\">…</a>");
    }

    @Test
    void textIsEscapedWhereItIsNot() {
        assertThat(links("<b> a.b & c")).isEqualTo("&lt;b&gt; a.b &amp; c");
        assertThat(new Urlizer(-1, false, false).links("<b>xy.com</b> &amp;"))
                .isEqualTo("<b><a href=\"http://xy.com\">xy.com</a></b> &amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "no.link", "http://", "www.", "mailto:a@b.de", "//x.com", "a.com"})
    void allElseIsText(String text) {
        assertThat(links(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {").", "&).;", "(", ".", "a@", "http://"})
    void longWordsCostTimeByTheirLength(String piece) {
        String word = piece.repeat(300_000);
        assertThat(links(word)).isEqualTo(word.replace("&", "&amp;"));
        assertThat(links((piece.repeat(500) + " ").repeat(200))).doesNotContain("<a");
    }

    @ParameterizedTest
    @CsvSource({
        "http://žluť.cz/kůň/?q=a b#fräg,http://%C5%BElu%C5%A5.cz/k%C5%AF%C5%88/?q=a+b#fr%C3%A4g",
        "http://example.com/%C5%AF/ň/,http://example.com/%C5%AF/%C5%88/",
        "http://e.com/?a=%zz&&b&c=[1]&d=%2541,http://e.com/?a=%25zz&b=&c=%5B1%5D&d=A",
        "http://[a?b=c d,http://[a?b=c%20d",
        "http://e.com/%E9,http://e.com/%EF%BF%BD",
        "relative/ü,relative/%C3%BC",
        "//ex.com/ü,//ex.com/%C3%BC",
        "HTTP:a,http:///a",
        "mailto:a@b.de,mailto:a@b.de",
        "/a?#,/a"
    })
    void addressesAreQuotedOnce(String address, String quoted) {
        assertThat(QuotedUrl.of(address)).isEqualTo(quoted);
    }
}
