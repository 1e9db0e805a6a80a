package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void formatsByName() {
        Formats german = Language.of("de").formats();
        assertThat(german.text("DATE_FORMAT")).isEqualTo("j. F Y");
        assertThat(german.list("DATE_INPUT_FORMATS")).containsExactly("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d");
        assertThat(german.firstDayOfWeek()).isEqualTo(1);
        assertThat(german.date("MONTH_DAY_FORMAT").format(LocalDate.EPOCH, ZoneOffset.UTC, Language.of("de")))
                .isEqualTo("1. Januar");
    }

    @Test
    void whatIsNoNameIsAFormat() {
        assertThat(Formats.DEFAULT.text("Y-m")).isEqualTo("Y-m");
        assertThat(Formats.DEFAULT.date("Y_m")).hasToString("Y_m");
        assertThatThrownBy(() -> Formats.DEFAULT.list("NO_FORMATS"))
                .hasMessage("No language has a word or format 'NO_FORMATS'.");
    }

    @Test
    void aVariantSaysOnlyWhatDiffersFromItsLanguage() {
        Formats swiss = Language.of("de-ch").formats();
        assertThat(swiss.text("SHORT_DATE_FORMAT")).isEqualTo("d.m.Y");
        assertThat(swiss.numbers(true).format(1234.5)).isEqualTo("1\u00A0234.5");
        assertThat(Language.of("es-ar").formats().decimalSeparator()).isEqualTo(",");
    }

    @Test
    void aLanguageWithoutFormatsHasTheDefaultOnes() {
        assertThat(Language.of("xx").formats().text("DATETIME_FORMAT")).isEqualTo("N j, Y, P");
        assertThat(Language.of("../de").formats().text("DATE_FORMAT")).isEqualTo("N j, Y");
        assertThat(Language.of("default").formats().text("DATE_FORMAT")).isEqualTo("N j, Y");
        assertThat(Language.of("fi").formats().decimalSeparator()).isEqualTo(",");
    }
}
