package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalizerTest {
    private static final Localizer GERMAN = new Localizer(Language.of("de"), true, ZoneOffset.UTC);
    private static final Localizer FRENCH = new Localizer(Language.of("fr"), true, ZoneOffset.UTC);
    private static final Localizer ENGLISH = new Localizer(Language.ENGLISH, false, ZoneOffset.UTC);

    @Test
    void numbersAndDates() {
        assertThat(GERMAN.localize(1234.5)).isEqualTo("1.234,5");
        assertThat(GERMAN.localize(new BigDecimal("1234567.890"))).isEqualTo("1.234.567,890");
        assertThat(GERMAN.localize(LocalDateTime.of(2024, 3, 5, 14, 7))).isEqualTo("5. März 2024 14:07");
        assertThat(GERMAN.localize(LocalTime.of(8, 5))).isEqualTo("08:05");
        assertThat(ENGLISH.localize(1234567)).isEqualTo("1234567");
        assertThat(ENGLISH.localize(LocalDate.of(2024, 3, 5))).isEqualTo("March 5, 2024");
    }

    @Test
    void allElseStays() {
        assertThat(GERMAN.localize(true)).isEqualTo("True");
        assertThat(GERMAN.localize("1.5")).isEqualTo("1.5");
        assertThat(GERMAN.localize(null)).isNull();
    }

    @Test
    void unlocalizedValuesKeepTheWordsOfTheLanguage() {
        assertThat(GERMAN.unlocalized(1234.5)).isEqualTo("1234.5");
        assertThat(GERMAN.unlocalized(new BigDecimal("1.50"))).isEqualTo("1.50");
        assertThat(GERMAN.unlocalized(LocalDate.of(2024, 3, 5))).isEqualTo("März 5, 2024");
    }

    @Test
    void whatPeopleWriteBecomesAPlainNumber() {
        assertThat(GERMAN.plainNumber("1.234,56")).isEqualTo("1234.56");
        assertThat(GERMAN.plainNumber("1.234")).isEqualTo("1234");
        assertThat(GERMAN.plainNumber("1.5")).isEqualTo("1.5");
        assertThat(FRENCH.plainNumber("1 234,5")).isEqualTo("1234.5");
        assertThat(FRENCH.plainNumber("1\u00A0234")).isEqualTo("1234");
        assertThat(ENGLISH.plainNumber("1,234")).isEqualTo("1,234");
    }
}
