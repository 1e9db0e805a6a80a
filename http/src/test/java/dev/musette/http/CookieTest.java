package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieTest {
    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05.6Z");

    private static Map<String, String> sent(String header) {
        return Request.builder("GET", "/").header("Cookie", header).build().cookies();
    }

    @Test
    void cookiesAreReadAsBrowsersSendThem() {
        assertThat(sent("a=1; b=2")).containsExactly(entry("a", "1"), entry("b", "2"));
        assertThat(sent(" a = 1 ;b=\t2 ")).containsExactly(entry("a", "1"), entry("b", "2"));
        assertThat(sent("a=b=c")).containsExactly(entry("a", "b=c"));
        assertThat(sent("a=1; a=2")).containsExactly(entry("a", "2"));
        assertThat(sent("k=v;;x=y")).containsExactly(entry("k", "v"), entry("x", "y"));
        assertThat(sent("a[]=3; a:b=c; $Version=1")).containsOnlyKeys("a[]", "a:b", "$Version");
    }

    @Test
    void partsWithoutANameAreTheEmptyOnes() {
        assertThat(sent("a; b=2")).containsExactly(entry("", "a"), entry("b", "2"));
        assertThat(sent("=x")).containsExactly(entry("", "x"));
        assertThat(sent("")).isEmpty();
    }

    @Test
    void quotedValuesAreUnquoted() {
        assertThat(sent("a=\"q\"")).containsExactly(entry("a", "q"));
        assertThat(sent("a=\"\\054\"")).containsExactly(entry("a", ","));
        assertThat(sent("a=\"\\\"\\\\\\351\"")).containsExactly(entry("a", "\"\\é"));
        assertThat(sent("a=\"x;y\"")).containsExactly(entry("a", "\"x"), entry("", "y\""));
        assertThat(sent("k=\"open; x=y")).containsExactly(entry("k", "\"open"), entry("x", "y"));
        assertThat(sent("a=\"\\05\"")).containsExactly(entry("a", "05"));
    }

    @Test
    void aRequestWithoutCookiesHasNone() {
        Request request = Request.builder("GET", "/").build();
        assertThat(request.cookies()).isEmpty();
        assertThat(request.cookie("a")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|a=1; Path=/",
                "x y|a=\"x y\"; Path=/",
                "q\"q|a=\"q\\\"q\"; Path=/",
                "a\\b|a=\"a\\\\b\"; Path=/",
                "a,b|a=\"a\\054b\"; Path=/",
                "a;b|a=\"a\\073b\"; Path=/",
                "é|a=\"\\351\"; Path=/",
                "!#$%&'*+-.^_|a=!#$%&'*+-.^_; Path=/",
                "=/?@<>()[]|a=\"=/?@<>()[]\"; Path=/",
                "``|a=\"\"; Path=/",
            })
    void valuesAreQuotedWhereTheyMust(String value, String header) {
        assertThat(Cookie.of("a", value).toHeader(NOW)).isEqualTo(header);
        assertThat(sent(header.substring(0, header.length() - "; Path=/".length())))
                .containsExactly(entry("a", value));
    }

    @Test
    void aValueCannotEndTheLine() {
        assertThat(Cookie.of("a", "x\r\nEvil: 1").toHeader(NOW)).isEqualTo("a=\"x\\015\\012Evil: 1\"; Path=/");
    }

    @Test
    void textBeyondLatin1IsRefused() {
        assertThatThrownBy(() -> Cookie.of("a", "x字").toHeader(NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A cookie's value holds U+5B57 at index 1; a cookie takes Latin-1."
                        + " Percent-encode or Base64-encode the value.");
    }

    @Test
    void attributesStandInDjangosOrder() {
        Cookie cookie = Cookie.of("a", "1")
                .secure(true)
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .domain("x.example")
                .path("/p")
                .maxAge(Duration.ofSeconds(5));
        assertThat(cookie.toHeader(NOW))
                .isEqualTo("a=1; Domain=x.example; expires=Wed, 02 Jan 2030 03:04:10 GMT; HttpOnly; Max-Age=5; Path=/p;"
                        + " SameSite=Lax; Secure");
        assertThat(Cookie.of("a", "1").path("").expires(Instant.EPOCH).toHeader(NOW))
                .isEqualTo("a=1; expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(Cookie.of("a", "1").sameSite(SameSite.STRICT).toHeader(NOW)).endsWith("SameSite=Strict");
        assertThat(Cookie.of("a", "1").sameSite(SameSite.NONE).toHeader(NOW)).endsWith("SameSite=None");
    }

    @Test
    void deletionExpiresAndKeepsThePrefixesPromise() {
        assertThat(Cookie.deletion("a").toHeader(NOW))
                .isEqualTo("a=\"\"; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
        assertThat(Cookie.deletion("__Secure-a").toHeader(NOW)).endsWith("; Secure");
        assertThat(Cookie.deletion("__Host-a").toHeader(NOW)).endsWith("; Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k;", "a b", "a=b", "é", "path", "Max-Age", "SameSite"})
    void namesAreTokensAndNoAttributes(String name) {
        assertThatThrownBy(() -> Cookie.of(name, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "'%s' cannot name a cookie: use letters, digits and !#$%%&'*+-.^_`|~: and none of the"
                                + " attributes' names.",
                        name);
    }

    @Test
    void attributesCannotBringOthers() {
        assertThatThrownBy(() -> Cookie.of("a", "1").path("/; Domain=evil.example"))
                .hasMessage("The path of the cookie a holds U+003B at index 1; use printable ASCII without ';'.");
        assertThatThrownBy(() -> Cookie.of("a", "1").domain("x\r\n"))
                .hasMessage("The domain of the cookie a holds U+000D at index 1; use printable ASCII without ';'.");
    }

    @Test
    void aResponseSetsOneCookieAName() {
        Response response = Response.text("x")
                .setCookie(Cookie.of("b", "1"))
                .setCookie(Cookie.of("a", "2"))
                .setCookie(Cookie.of("b", "3"));
        assertThat(response.cookieHeaders(NOW)).containsExactly("b=3; Path=/", "a=2; Path=/");
        response.deleteCookie("a");
        assertThat(response.cookies()).extracting(Cookie::value).containsExactly("3", "");
    }
}
