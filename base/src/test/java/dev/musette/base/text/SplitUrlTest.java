package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTP://u:p@e.com:80/a?b=1#c?d,http,u:p@e.com:80,/a,b=1,c?d",
        "http://[::1]?x,http,[::1],'',x,''",
        "//e.com,'',e.com,'','',''",
        "/a#b?c,'','',/a,'',b?c",
        "?a#,'','','',a,''",
        "mailto:a@b,mailto,'',a@b,'',''",
        "1a:b,'','',1a:b,'',''",
        "'','','','','',''"
    })
    void partsAreFound(String address, String scheme, String authority, String path, String query, String fragment) {
        assertThat(SplitUrl.of(address)).isEqualTo(new SplitUrl(scheme, authority, path, query, fragment));
    }

    @Test
    void whatBrowsersLeaveOutIsLeftOut() {
        assertThat(SplitUrl.of(" \u0001ht\ntp://e.\tcom/\r")).isEqualTo(new SplitUrl("http", "e.com", "/", "", ""));
        assertThat(SplitUrl.clean("\u0000 a\nb ")).isEqualTo("ab ");
    }

    @Test
    void schemesAreNames() {
        assertThat(SplitUrl.schemeEnd("svn+ssh://x")).isEqualTo(7);
        assertThat(SplitUrl.schemeEnd(":x")).isEqualTo(-1);
        assertThat(SplitUrl.schemeEnd("a/b:c")).isEqualTo(-1);
        assertThat(SplitUrl.schemeEnd("abc")).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[a]/", "http://[::1", "http://::1]", "http://x[::1]/", "http://[::1]x/"})
    void bracketsHoldAddresses(String address) {
        assertThatThrownBy(() -> SplitUrl.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address has brackets that hold no IPv6 address.");
    }

    @Test
    void charactersThatStandForOthersAreRefused() {
        assertThatThrownBy(() -> SplitUrl.of("http://e.com\u2100x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address has a host with characters that stand for others.");
        assertThat(SplitUrl.of("http://bücher.de/").authority()).isEqualTo("bücher.de");
    }
}
