package dev.musette.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,00:00:00,P0DT00H00M00S",
        "PT26H3M4S,1 02:03:04,P1DT02H03M04S",
        "PT-1S,-1 23:59:59,-P0DT00H00M01S",
        "PT-3661.25S,-1 22:58:58.750000,-P0DT01H01M01.250000S",
        "PT0.000001S,00:00:00.000001,P0DT00H00M00.000001S",
        "P30D,30 00:00:00,P30DT00H00M00S"
    })
    void durationsAreWrittenInTwoForms(Duration duration, String text, String iso) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
        assertThat(DurationText.iso(duration)).isEqualTo(iso);
        assertThat(DurationText.parse(text)).isEqualTo(duration);
        assertThat(DurationText.parse(iso)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({
        "30,PT30S",
        "0.5,PT0.5S",
        "15:30.1,PT15M30.1S",
        "-1:15:30,PT-1H-15M-30S",
        "3 days 0:12:40,PT72H12M40S",
        "-3 0:00:20,PT-71H-59M-40S",
        "5 days,PT120H",
        "-P0.5D,PT-12H",
        "'PT1,5S',PT1.5S",
        "P,PT0S",
        "'',PT0S",
        "+1:02:03,PT1H2M3S"
    })
    void partsOfADurationAreOne(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1W", "1:2:3:4", "+5", "00:15:-30", "x", "1 day, x"})
    void allElseIsNone(String text) {
        assertThat(DurationText.parse(text)).isNull();
    }

    @Test
    void aDurationIsBounded() {
        assertThat(DurationText.parse("999999999 00:00:00")).isEqualTo(Duration.ofDays(999_999_999));
        assertThatThrownBy(() -> DurationText.parse("1000000000 00:00:00"))
                .isInstanceOf(DateTimeException.class)
                .hasMessage("A duration has at most 999999999 days.");
    }
}
