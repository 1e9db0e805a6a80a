package dev.musette.base.l10n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSinceTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 6, 15, 12, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "en-us = 2 years, 3 months",
                "de = 2 Jahre, 3 Monate",
                "ru = 2 года, 3 месяца",
                "ar = 2 سنتين، 3 أشهر",
                "pl = 2 lata, 3 miesiące",
                "ja = 2年, 3ヶ月",
                "xx = 2 years, 3 months"
            })
    void inWordsOfALanguage(String code, String expected) {
        assertThat(TimeSince.between(NOW.minusMonths(27), NOW, Language.of(code)))
                .isEqualTo(expected.replaceAll("(?<=\\d) ", "\u00A0"));
    }

    @ParameterizedTest
    @CsvSource({"0, минут", "1, минута", "2, минуты", "5, минут", "11, минут", "21, минута", "44, минуты"})
    void theFormThatGoesWithTheNumber(int minutes, String unit) {
        assertThat(TimeSince.between(NOW.minusMinutes(minutes), NOW, Language.of("ru")))
                .isEqualTo(minutes + "\u00A0" + unit);
    }

    @Test
    void depth() {
        LocalDateTime then = NOW.minusDays(8).minusHours(3);
        assertThat(TimeSince.between(then, NOW, Language.ENGLISH, "", 1)).isEqualTo("1\u00A0week");
        assertThat(TimeSince.between(then, NOW, Language.ENGLISH, "", 3))
                .isEqualTo("1\u00A0week, 1\u00A0day, 3\u00A0hours");
        assertThatThrownBy(() -> TimeSince.between(then, NOW, Language.ENGLISH, "", 0))
                .hasMessage("The depth is 0; it must be 1 or more.");
    }

    @Test
    void behindAgo() {
        assertThat(TimeSince.between(NOW.minusDays(2), NOW, Language.of("de"), "past.", 2))
                .isEqualTo("2\u00A0Tagen");
        assertThat(TimeSince.between(NOW.minusDays(2), NOW, Language.of("en"), "past.", 2))
                .isEqualTo("2\u00A0days");
    }
}
