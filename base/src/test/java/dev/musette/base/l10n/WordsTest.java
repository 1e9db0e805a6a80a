package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar", "de", "en", "en-gb", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "pt-br", "ru", "sv", "tr",
                "zh-hans", "fi"
            })
    void everyLanguageHasAllMonthsAndDays(String code) {
        Words words = Language.of(code).words();
        assertThat(words.at("months", 11)).isNotBlank();
        assertThat(words.at("months.title", 11)).isNotBlank();
        assertThat(words.at("months.ap", 11)).isNotBlank();
        assertThat(words.at("months.alt", 11)).isNotBlank();
        assertThat(words.at("days", 6)).isNotBlank();
        assertThat(words.at("days.short", 6)).isNotBlank();
        assertThat(words.counted("minute", 2)).contains("%d");
    }

    @Test
    void aWordThatALanguageLacksIsEnglishWithItsOwnForms() {
        assertThat(Language.of("ar").words().counted("million", 2)).isEqualTo("%s million");
        assertThat(Language.of("ja").words().counted("million", 2)).isEqualTo("%s million");
        assertThatThrownBy(() -> Language.ENGLISH.words().text("never")).hasMessage("No language has a word 'never'.");
    }

    @Test
    void chineseOfAPlaceIsThatOfItsScript() {
        assertThat(Language.of("zh-cn").words().text("today")).isEqualTo("今天");
    }
}
