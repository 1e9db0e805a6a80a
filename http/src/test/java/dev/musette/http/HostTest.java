package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    private static final RequestOptions ANY = RequestOptions.DEFAULTS.withAllowedHosts("*");

    private static Request to(String host, RequestOptions options) {
        return Request.builder("GET", "/").header("Host", host).options(options).build();
    }

    @ParameterizedTest
    @CsvSource({
        "a.example,a.example",
        "A.Example:8000,a.example",
        "a.example,A.EXAMPLE",
        "a.example.,a.example",
        "sub.a.example,.a.example",
        "a.example,.a.example",
        "[::1]:80,[::1]",
        "[2001:db8::1],[2001:db8::1]",
        "[::ffff:1.2.3.4],*",
        "127.0.0.1:9,127.0.0.1",
        "xn--9ca.example,xn--9ca.example",
    })
    void anAllowedHostIsReturnedAsSent(String host, String allowed) {
        assertThat(to(host, RequestOptions.DEFAULTS.withAllowedHosts(allowed)).host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource({"b.example,a.example", "xa.example,.a.example", "a.example.evil,a.example", "evil,.", "a.example,''"})
    void anotherHostIsRefused(String host, String allowed) {
        assertThatThrownBy(() -> to(host, RequestOptions.DEFAULTS.withAllowedHosts(allowed))
                        .host())
                .isInstanceOf(DisallowedHost.class)
                .hasMessage(
                        "The host '%s' is none of the allowed ones. If it is the site's, add it to allowedHosts.",
                        host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad host",
                "a@b.example",
                "under_score.example",
                "a.example/path",
                "é.example",
                "",
                ":80",
                "a.example:",
                "a.example:8x",
                "[::1",
                "[]",
                "[g::1]",
                "::1",
                "[1.2]",
                "[::1]x",
                "a.example:80:80",
                "[.1:]",
                "a\\b"
            })
    void aMalformedHostIsRefusedEvenWhereAllAreAllowed(String host) {
        assertThatThrownBy(() -> to(host, ANY).host())
                .isInstanceOf(DisallowedHost.class)
                .hasMessage(
                        "The Host header is malformed: expected a name or address of letters, digits, '.' and '-', and"
                                + " perhaps a port.")
                .extracting(error -> ((HttpException) error).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "x.localhost", "127.0.0.1:9", "[::1]"})
    void withoutAllowedHostsDebugAllowsThisMachine(String host) {
        assertThat(to(host, RequestOptions.DEFAULTS.withDebug(true)).host()).isEqualTo(host);
        assertThatThrownBy(() -> to(host, RequestOptions.DEFAULTS).host()).isInstanceOf(DisallowedHost.class);
        assertThatThrownBy(() ->
                        to("a.example", RequestOptions.DEFAULTS.withDebug(true)).host())
                .isInstanceOf(DisallowedHost.class);
    }

    @Test
    void withoutAHostHeaderItIsTheServersName() {
        assertThat(Request.builder("GET", "/")
                        .server("srv.example", 8080)
                        .options(ANY)
                        .build()
                        .host())
                .isEqualTo("srv.example:8080");
        assertThat(Request.builder("GET", "/")
                        .server("srv.example", 443)
                        .scheme("https")
                        .options(ANY)
                        .build()
                        .host())
                .isEqualTo("srv.example");
    }

    @Test
    void aProxysHostCountsOnlyWhereItIsTrusted() {
        RequestBuilder sent =
                Request.builder("GET", "/").header("Host", "h.example").header("X-Forwarded-Host", "p.example");
        assertThat(sent.options(ANY).build().host()).isEqualTo("h.example");
        assertThat(sent.options(ANY.withForwardedHost(true)).build().host()).isEqualTo("p.example");
    }

    @Test
    void aProxysPortCountsOnlyWhereItIsTrusted() {
        RequestBuilder sent =
                Request.builder("GET", "/").server("srv.example", 80).header("X-Forwarded-Port", "8443");
        assertThat(sent.options(ANY).build().port()).isEqualTo(80);
        assertThat(sent.options(ANY.withForwardedPort(true)).build().port()).isEqualTo(8443);
        assertThat(sent.options(ANY.withForwardedPort(true)).build().host()).isEqualTo("srv.example:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "70000", "99999999999"})
    void aProxysPortIsANumber(String port) {
        Request request = Request.builder("GET", "/")
                .header("X-Forwarded-Port", port)
                .options(ANY.withForwardedPort(true))
                .build();
        assertThatThrownBy(request::port)
                .isInstanceOf(SuspiciousOperation.class)
                .hasMessage("X-Forwarded-Port is no port: expected a number from 0 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({"https,true", "http,false", "'https, http',true", "' https ',true", "HTTPS,false", "'',false"})
    void aTrustedProxySaysWhetherTheClientCameByHttps(String said, boolean secure) {
        RequestOptions trusting = ANY.withSecureProxySslHeader("X-Forwarded-Proto", "https");
        RequestBuilder sent = Request.builder("GET", "/").header("X-Forwarded-Proto", said);
        assertThat(sent.options(trusting).build().isSecure()).isEqualTo(secure);
        assertThat(sent.options(ANY).build().isSecure()).isFalse();
    }

    @Test
    void withoutTheProxysHeaderTheEnginesSchemeCounts() {
        RequestOptions trusting = ANY.withSecureProxySslHeader("X-Forwarded-Proto", "https");
        assertThat(Request.builder("GET", "/")
                        .scheme("https")
                        .options(trusting)
                        .build()
                        .scheme())
                .isEqualTo("https");
        assertThat(Request.builder("GET", "/").build().scheme()).isEqualTo("http");
    }

    @Test
    void aHeaderWithUnderscoresIsNotTheProxys() {
        RequestOptions trusting = ANY.withSecureProxySslHeader("X-Forwarded-Proto", "https");
        assertThat(Request.builder("GET", "/")
                        .header("X_Forwarded_Proto", "https")
                        .options(trusting)
                        .build()
                        .isSecure())
                .isFalse();
    }
}
