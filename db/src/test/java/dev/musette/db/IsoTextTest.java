package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates and times as Python writes them.
class IsoTextTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31 13:05:09, 2024-01-31T13:05:09Z",
        "2024-01-31T13:05:09, 2024-01-31T13:05:09Z",
        "2024-01-31 13:05:09.25, 2024-01-31T13:05:09.250Z",
        "2024-01-31 13:05:09.123456, 2024-01-31T13:05:09.123456Z",
        "2024-01-31 13:05:09.123456789, 2024-01-31T13:05:09.123456789Z",
        "2024-01-31 13:05:09.1234567891, 2024-01-31T13:05:09.123456789Z",
        "2024-01-31 13:05, 2024-01-31T13:05:00Z",
        "2024-01-31, 2024-01-31T00:00:00Z",
        "2024-01-31 13:05:09Z, 2024-01-31T13:05:09Z",
        "2024-01-31 13:05:09+02:00, 2024-01-31T11:05:09Z",
        "2024-01-31 13:05:09-0530, 2024-01-31T18:35:09Z",
        "2024-01-31 13:05:09+02, 2024-01-31T11:05:09Z",
        "0001-01-01 00:00:00, 0001-01-01T00:00:00Z",
        "9999-12-31 23:59:59.999999, 9999-12-31T23:59:59.999999Z"
    })
    void momentsAreRead(String text, Instant instant) {
        assertThat(IsoText.parseDateTime(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2024-13-01 00:00:00",
                "2024-02-30 00:00:00",
                "2024-01-31 24:00:00",
                "2024-01-31 13:60:00",
                "2024-01-31 13",
                "2024-01-31 13:05:09.",
                "2024-01-31 13:05:09x",
                "2024-01-31 13:05:09+19:00",
                "2024-01-31 13:05:09+02:60",
                "2024-01-31 13:05:09+02:00x",
                "2024-01-31_13:05:09",
                "24-01-31",
                "1706706309"
            })
    void everythingElseIsNoMoment(String text) {
        assertThatThrownBy(() -> IsoText.parseDateTime(text))
                .isInstanceOf(ValueFormat.Unreadable.class)
                .hasMessage("a date and time");
    }

    @Test
    void momentsAreWrittenInUtcAndCutToMicroseconds() {
        assertThat(IsoText.dateTime(Instant.parse("2024-01-31T13:05:09Z"))).isEqualTo("2024-01-31 13:05:09");
        assertThat(IsoText.dateTime(Instant.parse("2024-01-31T13:05:09.000001999Z")))
                .isEqualTo("2024-01-31 13:05:09.000001");
        assertThat(IsoText.dateTime(Instant.parse("2024-01-31T13:05:09.000000999Z")))
                .isEqualTo("2024-01-31 13:05:09");
        assertThat(IsoText.dateTime(Instant.parse("1969-12-31T23:59:59.5Z"))).isEqualTo("1969-12-31 23:59:59.500000");
        assertThat(IsoText.dateTime(Instant.parse("0007-01-01T00:00:00Z"))).isEqualTo("0007-01-01 00:00:00");
    }

    @Test
    void yearsThatPythonDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> IsoText.dateTime(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(DataError.class)
                .hasMessage("A date lies outside the years 1 to 9999.");
        assertThatThrownBy(() -> IsoText.date(LocalDate.of(0, 1, 1))).isInstanceOf(DataError.class);
    }

    @Test
    void daysAndTimesOfDay() {
        assertThat(IsoText.date(LocalDate.of(2024, 1, 31))).isEqualTo("2024-01-31");
        assertThat(IsoText.parseDate("2024-01-31")).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(IsoText.time(LocalTime.of(23, 59, 58, 7_000))).isEqualTo("23:59:58.000007");
        assertThat(IsoText.parseTime("23:59:58.000007")).isEqualTo(LocalTime.of(23, 59, 58, 7_000));
        assertThatThrownBy(() -> IsoText.parseDate("2024-01-31 13:05")).hasMessage("a date");
        assertThatThrownBy(() -> IsoText.parseTime("13:05:09 ")).hasMessage("a time of day");
    }
}
