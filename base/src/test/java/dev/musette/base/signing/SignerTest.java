package dev.musette.base.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The signatures were computed with Python's `hmac` and `hashlib`, by the formula that Django's page describes.
class SignerTest {
    private static final Signer SIGNER = Signer.of("minor-swing", "guitar");
    private static final Instant NOON = Instant.parse("2024-06-15T12:00:00Z");

    private static TimestampSigner at(Instant now) {
        return TimestampSigner.of(SIGNER).clock(InstantSource.fixed(now));
    }

    @Test
    void aSignatureStandsBehindTheValue() {
        assertThat(SIGNER.sign("nuages")).isEqualTo("nuages:chYX4yOth1eMhtOwEeMczu5FzEE-sekjlBbxjvPH9Iw");
        assertThat(SIGNER.unsign(SIGNER.sign("a:b"))).isEqualTo("a:b");
        assertThat(SIGNER.unsign(SIGNER.sign(""))).isEmpty();
        assertThat(SIGNER.unsign(SIGNER.sign("é☕"))).isEqualTo("é☕");
    }

    @Test
    void otherAlgorithmsAndSeparators() {
        Signer old = SIGNER.algorithm(HashAlgorithm.SHA1).separator("/");
        assertThat(old.sign("nuages")).isEqualTo("nuages/Laje73YhBmvmkkAMzU7rp_xeNCw");
        assertThat(old.unsign(old.sign("nuages"))).isEqualTo("nuages");
        assertThatThrownBy(() -> SIGNER.separator("-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'-' cannot separate a signature from its value: letters, digits, '-', '_' and '=' stand in"
                        + " both. Use ':' or '/'.");
    }

    @Test
    void whatWasChangedOrSignedForSomethingElseIsRefused() {
        String signed = SIGNER.sign("nuages");
        assertThatThrownBy(() -> SIGNER.unsign("n" + signed))
                .isInstanceOf(BadSignature.class)
                .hasMessage("The signature of the text does not match.");
        assertThatThrownBy(() -> Signer.of("minor-swing", "violin").unsign(signed))
                .isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> Signer.of("other", "guitar").unsign(signed)).isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> SIGNER.unsign("nuages"))
                .isInstanceOf(BadSignature.class)
                .hasMessage("The text has no ':' and so no signature.");
    }

    @Test
    void keysOfBeforeAreTakenAndNotUsed() {
        String old = Signer.of("older", "guitar").sign("nuages");
        Signer rotated = SIGNER.fallbackKeys(List.of("oldest", "older"));
        assertThat(rotated.unsign(old)).isEqualTo("nuages");
        assertThat(rotated.sign("nuages")).isEqualTo(SIGNER.sign("nuages"));
        assertThat(rotated.separator("/")
                        .unsign(Signer.of("older", "guitar").separator("/").sign("x")))
                .isEqualTo("x");
    }

    @Test
    void aTimeMakesSignaturesGrowOld() {
        String signed = at(NOON).sign("nuages");
        assertThat(signed).startsWith("nuages:1sIS4e:");
        assertThat(at(NOON.plusSeconds(10)).unsign(signed, Duration.ofSeconds(10)))
                .isEqualTo("nuages");
        assertThat(at(NOON.plusSeconds(1_000_000)).unsign(signed)).isEqualTo("nuages");
        assertThatThrownBy(() -> at(NOON.plusSeconds(11)).unsign(signed, Duration.ofSeconds(10)))
                .isInstanceOf(SignatureExpired.class)
                .hasMessage("The signature is 11 seconds old; 10 are allowed.");
        assertThatThrownBy(() -> at(NOON.plusMillis(10_001)).unsign(signed, Duration.ofSeconds(10)))
                .isInstanceOf(SignatureExpired.class);
    }

    @Test
    void aSignatureWithoutATimeIsNoneWithOne() {
        assertThatThrownBy(() -> at(NOON).unsign(SIGNER.sign("nuages")))
                .isInstanceOf(BadSignature.class)
                .hasMessage("The text was signed without a time.");
        assertThatThrownBy(() -> at(NOON).unsign(SIGNER.sign("nuages:!"), Duration.ofDays(1)))
                .isInstanceOf(BadSignature.class)
                .hasMessage("The text was signed with something that is no time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "la la la la la la la la la la la la la la la la la la la la la la"})
    void bytesComeBackCompressedOrNot(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        for (boolean compress : new boolean[] {false, true}) {
            assertThat(SIGNER.unsignBytes(SIGNER.signBytes(octets, compress))).isEqualTo(octets);
            assertThat(at(NOON).unsignBytes(at(NOON).signBytes(octets, compress), Duration.ZERO))
                    .isEqualTo(octets);
        }
        assertThat(SIGNER.signBytes(octets, true).startsWith(".")).isEqualTo(text.length() > 20);
    }

    @Test
    void signedTextThatHoldsNoBytesIsRefused() {
        for (String packed : new String[] {"a", "*", ".e30", ".eJw"}) {
            assertThatThrownBy(() -> SIGNER.unsignBytes(SIGNER.sign(packed)))
                    .isInstanceOf(BadSignature.class)
                    .hasMessage("The text is signed, but holds no packed bytes.");
        }
    }

    @Test
    void aSmallTextThatUnpacksToTooMuchIsRefused() {
        String bomb = SIGNER.signBytes(new byte[17 << 20], true);
        assertThat(bomb.length()).isLessThan(40_000);
        assertThatThrownBy(() -> SIGNER.unsignBytes(bomb)).isInstanceOf(BadSignature.class);
    }
}
