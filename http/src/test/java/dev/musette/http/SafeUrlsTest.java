package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlsTest {
    private static final Set<String> HOSTS = Set.of("example.com", "shop.example:8000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/",
                "account/?next=//evil.example",
                "?a=1",
                "#top",
                "../up",
                "//example.com/x",
                "http://example.com/x",
                "HTTPS://shop.example:8000",
                " /x",
                "/é",
                "/a//b",
            })
    void placesOnTheAllowedHostsAreSafe(String address) {
        assertThat(SafeUrls.isSafe(address, HOSTS, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://evil.example",
                "//evil.example",
                "///example.com",
                "\\\\evil.example",
                "/\\evil.example",
                "http:\\\\evil.example",
                "http:evil.example",
                "javascript:alert(1)",
                "ftp://example.com/",
                "http://example.com@evil.example",
                "http://user@example.com",
                "http://example.com:81",
                "http://[bad",
                "ht\ttp://evil.example",
                "\b//evil.example",
                "/\t//evil.example",
                "/\n/\r/evil.example",
                "/\t\\/evil.example",
                "\u00a0//evil.example",
                "//evil\uff0fexample.com",
            })
    void otherPlacesAreNot(String address) {
        assertThat(SafeUrls.isSafe(address, HOSTS, false)).isFalse();
    }

    @Test
    void nothingAndTooMuchAreNotSafe() {
        assertThat(SafeUrls.isSafe(null, HOSTS, false)).isFalse();
        assertThat(SafeUrls.isSafe("/" + "x".repeat(2048), HOSTS, false)).isFalse();
        assertThat(SafeUrls.isSafe("/x", List.of(), false)).isTrue();
    }

    @Test
    void whereHttpsIsRequiredAnAddressWithAHostMustHaveIt() {
        assertThat(SafeUrls.isSafe("https://example.com/", HOSTS, true)).isTrue();
        assertThat(SafeUrls.isSafe("http://example.com/", HOSTS, true)).isFalse();
        assertThat(SafeUrls.isSafe("//example.com/", HOSTS, true)).isFalse();
        assertThat(SafeUrls.isSafe("/x", HOSTS, true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example:80/x?y#z,https,a.example:80",
        "//a.example,'',a.example",
        "HTTP://A.example,http,A.example",
        "/x:y,'',''",
        "a:b,a,''",
        "1a://x,'',''",
        "https://[::1]:8/,https,[::1]:8",
        "http://a?//b,http,a",
    })
    void anAddressHasASchemeAndAnAuthority(String address, String scheme, String authority) {
        assertThat(UrlParts.of(address)).isEqualTo(new UrlParts(scheme, authority));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://[bad", "https://bad]", "https://a[::1]", "https://[::1]a", "https://[]"})
    void bracketsHoldAnAddress(String address) {
        assertThatThrownBy(() -> UrlParts.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address has brackets that hold no IPv6 address.");
    }

    @Test
    void whatDependsOnAHeaderSaysSo() {
        MutableHeaders headers = new MutableHeaders();
        assertThat(headers.addVary("Cookie").get("Vary")).isEqualTo("Cookie");
        assertThat(headers.addVary("cookie").get("Vary")).isEqualTo("Cookie");
        assertThat(headers.addVary("Accept-Encoding").get("Vary")).isEqualTo("Cookie, Accept-Encoding");
        assertThat(headers.addVary("*").addVary("Cookie").get("Vary")).isEqualTo("*");
    }
}
