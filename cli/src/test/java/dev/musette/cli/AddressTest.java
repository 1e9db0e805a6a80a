package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.core.CommandError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({"8000, 127.0.0.1, 8000", "0.0.0.0:80, 0.0.0.0, 80", "[::1]:8000, ::1, 8000", "localhost:0, localhost, 0"
    })
    void aPortOrAHostAndAPortIsAnAddress(String text, String host, int port) {
        assertThat(Address.parse(text)).isEqualTo(new Address(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                ":8000",
                "127.0.0.1",
                "::1:8000",
                "host:",
                "host:-1",
                "host:65536",
                "host:999999999999",
                "[::1:80"
            })
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(CommandError.class);
    }

    @Test
    void theErrorSaysWhatIsExpected() {
        assertThatThrownBy(() -> Address.parse("here"))
                .hasMessage(
                        "'here' is no address. Expected a port or HOST:PORT, as in 8000, 0.0.0.0:8000 or [::1]:8000.");
    }
}
