package dev.musette.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void zerosFillTheWidth() {
        assertThat(Digits.append(7, 3, new StringBuilder("x"))).hasToString("x007");
        assertThat(Digits.append(-7, 3, new StringBuilder())).hasToString("-07");
        assertThat(Digits.append(1234, 2, new StringBuilder())).hasToString("1234");
    }

    @Test
    void timesHaveMicrosecondsWhereThereAreAny() {
        assertThat(Digits.append(LocalTime.of(3, 4), new StringBuilder())).hasToString("03:04:00");
        assertThat(Digits.append(LocalTime.of(13, 5, 9, 123_999), new StringBuilder()))
                .hasToString("13:05:09.000123");
    }
}
