package dev.musette.base.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({"0,0", "61,z", "62,10", "3844,100", "-1,-1", "-62,-10", "1718452800,1sIS4e"})
    void base62(long number, String text) {
        assertThat(Base62.encode(number)).isEqualTo(text);
        assertThat(Base62.decode(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1})
    void theLargestNumbersComeBack(long number) {
        assertThat(Base62.decode(Base62.encode(number))).isEqualTo(number);
    }

    @Test
    void whatIsNoBase62() {
        assertThatThrownBy(() -> Base62.decode("a b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("U+0020 at index 1 is no digit of base 62.");
        assertThatThrownBy(() -> Base62.decode("-"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A base 62 number needs a digit.");
        assertThatThrownBy(() -> Base62.decode("zzzzzzzzzzzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A base 62 number is beyond the range of a long.");
    }

    /// RFC 6070, the first vector and the one with a length of its own.
    @Test
    void pbkdf2IsThatOfTheStandard() {
        assertThat(HEX.formatHex(Crypto.pbkdf2("password", "salt", 1, 0, HashAlgorithm.SHA1)))
                .isEqualTo("0c60c80f961f0e71f3a9b524af6012062fe037a6");
        assertThat(HEX.formatHex(Crypto.pbkdf2(
                        "passwordPASSWORDpassword",
                        "saltSALTsaltSALTsaltSALTsaltSALTsalt",
                        4096,
                        25,
                        HashAlgorithm.SHA1)))
                .isEqualTo("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038");
    }

    @Test
    void aSaltedHmacDependsOnAllThree() {
        Set<String> all = new HashSet<>();
        for (String salt : new String[] {"a", "b"}) {
            for (String value : new String[] {"a", "b"}) {
                for (String secret : new String[] {"a", "c"}) {
                    all.add(HEX.formatHex(Crypto.saltedHmac(salt, value, secret, HashAlgorithm.SHA256)));
                }
            }
        }
        assertThat(all).hasSize(8);
    }

    @Test
    void textsAreComparedWhole() {
        assertThat(Crypto.constantTimeEquals("é", "é")).isTrue();
        assertThat(Crypto.constantTimeEquals("a", "aa")).isFalse();
        assertThat(Crypto.constantTimeEquals("a", "b")).isFalse();
    }

    @Test
    void randomTextIsOfTheAlphabetAndNeverTheSame() {
        String text = Crypto.randomText(2000);
        assertThat(text).hasSize(2000).matches("[a-zA-Z0-9]*");
        assertThat(text.chars().distinct().count()).isEqualTo(62);
        assertThat(Crypto.randomText(22)).isNotEqualTo(Crypto.randomText(22));
    }
}
