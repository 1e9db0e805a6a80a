package dev.musette.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;
    private final Pace pace = new Pace(Duration.ofSeconds(10), 500);

    @Test
    void waitingUsesUpTheGrace() {
        assertThat(pace.left()).isEqualTo(10 * SECOND);
        pace.waited(4 * SECOND);
        pace.waited(7 * SECOND);
        assertThat(pace.left()).isEqualTo(-SECOND);
    }

    @Test
    void bytesEarnTheirTimeAtTheRate() {
        pace.waited(8 * SECOND);
        pace.moved(1000);
        assertThat(pace.left()).isEqualTo(4 * SECOND);
    }

    @Test
    void nobodyEarnsMoreThanTheGrace() {
        pace.moved(1 << 30);
        assertThat(pace.left()).isEqualTo(10 * SECOND);
        pace.waited(5 * SECOND);
        pace.moved(Long.MAX_VALUE);
        assertThat(pace.left()).isEqualTo(10 * SECOND);
    }

    @Test
    void aDripBelowTheRateEndsAndAStreamAboveItDoesNot() {
        int seconds = 0;
        while (pace.left() > 0) {
            pace.waited(SECOND);
            pace.moved(100);
            seconds++;
        }
        assertThat(seconds).isEqualTo(13);

        Pace faster = new Pace(Duration.ofSeconds(10), 500);
        for (int i = 0; i < 10_000; i++) {
            faster.waited(SECOND);
            faster.moved(600);
        }
        assertThat(faster.left()).isEqualTo(10 * SECOND);
    }
}
