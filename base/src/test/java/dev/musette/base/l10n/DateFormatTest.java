package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatTest {
    private static final ZonedDateTime SUMMER =
            ZonedDateTime.of(2024, 7, 5, 15, 4, 9, 123_456_000, ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a A, p.m. PM",
                "b, jul",
                "c, 2024-07-05T15:04:09.123456+02:00",
                "d j S, 05 5 th",
                "D l, Fri Friday",
                "e T O Z, CEST CEST +0200 7200",
                "F M N E, July Jul July July",
                "g G h H, 3 15 03 15",
                "f P, 3:04 3:04 p.m.",
                "i s u, 04 09 123456",
                "I L, 1 True",
                "m n, 07 7",
                "o W w z t, 2024 27 5 187 31",
                "r, `Fri, 05 Jul 2024 15:04:09 +0200`",
                "U, 1720184649",
                "y Y, 24 2024",
                "\\Y\\e\\a\\r: Y, Year: 2024"
            })
    void characters(String format, String expected) {
        assertThat(DateFormat.format(SUMMER, format)).isEqualTo(expected);
    }

    @Test
    void naturalTimes() {
        assertThat(DateFormat.format(LocalTime.MIDNIGHT, "P")).isEqualTo("midnight");
        assertThat(DateFormat.format(LocalTime.NOON, "P")).isEqualTo("noon");
        assertThat(DateFormat.format(LocalTime.of(0, 30), "P g f")).isEqualTo("12:30 a.m. 12 12:30");
        assertThat(DateFormat.format(LocalTime.of(13, 0), "P")).isEqualTo("1 p.m.");
    }

    @Test
    void suffixes() {
        assertThat(DateFormat.format(LocalDate.of(2024, 1, 1), "jS")).isEqualTo("1st");
        assertThat(DateFormat.format(LocalDate.of(2024, 1, 22), "jS")).isEqualTo("22nd");
        assertThat(DateFormat.format(LocalDate.of(2024, 1, 3), "jS")).isEqualTo("3rd");
        assertThat(DateFormat.format(LocalDate.of(2024, 1, 13), "jS")).isEqualTo("13th");
    }

    @Test
    void aNaiveMomentHasNoZoneOfItsOwn() {
        LocalDateTime naive = LocalDateTime.of(2024, 1, 31, 13, 5);
        assertThat(DateFormat.format(naive, "[e] O c")).isEqualTo("[] +0000 2024-01-31T13:05:00");
        assertThat(DateFormat.of("O T").format(naive, ZoneId.of("Europe/Paris"), Language.ENGLISH))
                .isEqualTo("+0100 CET");
    }

    @Test
    void zonesAreCalledAsTheirDatabaseCallsThem() {
        Instant winter = Instant.parse("2024-01-01T00:00:00Z");
        assertThat(DateFormat.format(winter.atZone(ZoneId.of("Asia/Kolkata")), "T"))
                .isEqualTo("IST");
        assertThat(DateFormat.format(winter.atZone(ZoneId.of("Asia/Kathmandu")), "T"))
                .isEqualTo("+0545");
        assertThat(DateFormat.format(winter.atZone(ZoneId.of("Asia/Dubai")), "e"))
                .isEqualTo("+04");
        assertThat(DateFormat.format(winter.atOffset(ZoneOffset.ofHoursMinutes(-3, -30)), "T O"))
                .isEqualTo("UTC-03:30 -0330");
    }

    @Test
    void anHourThatIsShownTwiceHasNoZone() {
        ZonedDateTime twice = Instant.parse("2021-10-31T00:30:00Z").atZone(ZoneId.of("Europe/London"));
        assertThat(DateFormat.format(twice, "H:i[e T O Z I]c")).isEqualTo("01:30[    ]2021-10-31T01:30:00+01:00");
    }

    @Test
    void whatFollowsABackslashIsNoCharacterOfTheFormat() {
        assertThat(DateFormat.format(LocalDate.EPOCH, "\\Y\\\\Y y\\")).isEqualTo("Y\\Y 70\\");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "de, Dienstag Di März Mär Mär März März",
                "fr, mardi mar mars Mar mar mars Mars",
                "ru, Вторник Вт Март Мар мар Март марта",
                "ja, 火曜日 火 3月 3月 3月 3月 3月",
                "pl, wtorek wt marzec Mar mar Mar. marca",
                "de-at, Dienstag Di März Mär Mär März März",
                "xx, Tuesday Tue March Mar mar March March"
            })
    void wordsOfALanguage(String code, String expected) {
        assertThat(DateFormat.of("l D F M b N E").format(LocalDate.of(2024, 3, 5), ZoneOffset.UTC, Language.of(code)))
                .isEqualTo(expected);
    }

    @Test
    void languagesWithoutAFileHaveTheNamesOfTheJdk() {
        assertThat(DateFormat.of("l j F").format(LocalDate.of(2024, 3, 5), ZoneOffset.UTC, Language.of("fi")))
                .isEqualTo("tiistai 5 maaliskuu");
    }

    @Test
    void valuesThatLackWhatIsAskedForAreRefused() {
        assertThatThrownBy(() -> DateFormat.format(LocalDate.EPOCH, "H"))
                .hasMessage("A date has no time: use date format characters only.");
        assertThatThrownBy(() -> DateFormat.format(LocalTime.NOON, "Y"))
                .hasMessage("A time has no date: use time format characters only.");
        assertThatThrownBy(() -> DateFormat.format("x", "Y")).hasMessage("Not a date or time: java.lang.String");
    }
}
