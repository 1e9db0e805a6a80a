package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.signing.BadSignature;
import dev.musette.base.signing.SignatureExpired;
import dev.musette.base.signing.Signer;
import dev.musette.base.signing.TimestampSigner;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedTest {
    private static final Instant NOON = Instant.parse("2024-06-15T12:00:00Z");
    private static final Signer SIGNER = Signer.of("minor-swing", "guitar");

    private static SignedCookies cookies(String key, Instant now) {
        return new SignedCookies(key, List.of()).clock(InstantSource.fixed(now));
    }

    private static Request with(Cookie cookie) {
        return Request.builder("GET", "/")
                .header("Cookie", cookie.path("").toHeader(NOON))
                .build();
    }

    private static String json(@Nullable Object value) {
        return new String(SIGNER.unsignBytes(SignedJson.dumps(value, SIGNER, false)), StandardCharsets.US_ASCII);
    }

    @Test
    void aSignedCookieIsReadBack() {
        SignedCookies cookies = cookies("k", NOON);
        Request request = with(cookies.sign(Cookie.of("basket", "é;17"), "shop"));
        assertThat(cookies.read(request, "basket", "shop", null)).isEqualTo("é;17");
        assertThat(cookies.read(request, "other")).isNull();
        assertThatThrownBy(() -> cookies.read(request, "basket")).isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> cookies("other", NOON).read(request, "basket", "shop", null))
                .isInstanceOf(BadSignature.class);
        assertThatThrownBy(() ->
                        cookies("k", NOON.plusSeconds(11)).read(request, "basket", "shop", Duration.ofSeconds(10)))
                .isInstanceOf(SignatureExpired.class);
    }

    @Test
    void aSignatureIsGoodForOneNameAndOneSalt() {
        SignedCookies cookies = cookies("k", NOON).legacySalt(false);
        Cookie signed = cookies.sign(Cookie.of("ab", "1"), "c");
        Request moved = with(Cookie.of("a", signed.value()));
        assertThatThrownBy(() -> cookies.read(moved, "a", "bc", null)).isInstanceOf(BadSignature.class);
    }

    @Test
    void cookiesOfBeforeAreTakenWhereTheSettingSaysSo() {
        String old = TimestampSigner.of("django.http.cookiesk", "basketshop")
                .clock(InstantSource.fixed(NOON))
                .sign("17");
        Request request = with(Cookie.of("basket", old));
        assertThat(cookies("k", NOON).read(request, "basket", "shop", null)).isEqualTo("17");
        assertThatThrownBy(() -> cookies("k", NOON).legacySalt(false).read(request, "basket", "shop", null))
                .isInstanceOf(BadSignature.class);
    }

    @Test
    void keysOfBeforeAreTaken() {
        Request request = with(cookies("older", NOON).sign(Cookie.of("basket", "17")));
        assertThat(new SignedCookies("k", List.of("older")).read(request, "basket"))
                .isEqualTo("17");
    }

    @ParameterizedTest
    @CsvSource({
        "2.5,2.5",
        "2,2.0",
        "-0.0,-0.0",
        "1e16,1e+16",
        "1e15,1000000000000000.0",
        "1.5e-7,1.5e-07",
        "0.0001,0.0001",
        "0.00001,1e-05",
        "1e100,1e+100",
        "123456789012345680,1.2345678901234568e+17",
        "NaN,NaN",
        "Infinity,Infinity",
        "0.1,0.1",
        "5e-324,5e-324",
        "-1.7976931348623157E308,-1.7976931348623157e+308"
    })
    void numbersAreWrittenAsPythonDoes(double number, String text) {
        assertThat(json(number)).isEqualTo(text);
    }

    @Test
    void valuesAreWrittenAsPythonDoes() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("é\u007f😀", "\"\\/\n\r\t\f\b\u0001");
        map.put(1, Arrays.asList(true, null, 1L, new BigInteger("123456789012345678901234567890")));
        map.put(false, Map.of());
        map.put(1.5, List.of());
        assertThat(json(map))
                .isEqualTo("{\"\\u00e9\\u007f\\ud83d\\ude00\":\"\\\"\\\\/\\n\\r\\t\\f\\b\\u0001\","
                        + "\"1\":[true,null,1,123456789012345678901234567890],\"false\":{},\"1.5\":[]}");
    }

    @Test
    void valuesComeBack() {
        TimestampSigner signer = TimestampSigner.of(SIGNER).clock(InstantSource.fixed(NOON));
        Map<String, Object> value = Map.of("user", 5, "tags", List.of("a", "b".repeat(100)));
        for (boolean compress : new boolean[] {false, true}) {
            String text = SignedJson.dumps(value, signer, compress);
            assertThat(SignedJson.loads(text, signer)).isEqualTo(value);
            assertThat(SignedJson.loads(text, signer, Duration.ZERO)).isEqualTo(value);
        }
        assertThat(SignedJson.loads(SignedJson.dumps(null, SIGNER, true), SIGNER))
                .isNull();
        assertThatThrownBy(() -> SignedJson.loads(SIGNER.signBytes(new byte[] {'{'}, false), SIGNER))
                .isInstanceOf(BadSignature.class)
                .hasMessage("The text is signed, but holds no JSON.");
    }

    @Test
    void whatHasNoJsonFormIsNamed() {
        assertThatThrownBy(() -> json(List.of(NOON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A java.time.Instant has no JSON form here: use maps, lists, text, numbers, booleans and"
                        + " null.");
        Object deep = List.of();
        for (int i = 0; i < 1000; i++) {
            deep = List.of(deep);
        }
        Object deepest = deep;
        assertThatThrownBy(() -> json(deepest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value is nested more than 500 levels deep.");
    }
}
