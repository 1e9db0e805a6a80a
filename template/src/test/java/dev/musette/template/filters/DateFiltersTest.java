package dev.musette.template.filters;

import static dev.musette.template.Given.given;
import static dev.musette.template.filters.Filtered.filtered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.l10n.Language;
import dev.musette.template.Given;
import dev.musette.template.TemplateError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateFiltersTest {
    @Test
    void datesAsTheLanguageWritesThem() {
        LocalDateTime time = LocalDateTime.of(2024, 3, 5, 14, 7);
        german("date", time).renders("5. März 2024");
        german("time", time).renders("14:07");
        german("timesince", time.minusDays(9)).renders("3\u00A0Tage, 22\u00A0Stunden");
        given("{% now 'DATE_FORMAT' %}")
                .options(o -> o.language(Language.of("de")))
                .renders("29. Februar 2024");
    }

    private static Given german(String filter, Object value) {
        return filtered(filter, value).page().options(o -> o.language(Language.of("de")));
    }

    @Test
    void datesAndTimes() {
        filtered("date", LocalDate.of(2024, 1, 31), "jS F Y").is("31st January 2024");
        filtered("date", LocalDate.of(2024, 1, 31)).is("Jan. 31, 2024");
        filtered("date", "x", "Y").is("");
        filtered("date", LocalTime.of(1, 2), "Y").is("");
        filtered("time", LocalDateTime.of(2024, 1, 31, 13, 5), "H:i").is("13:05");
        filtered("time", LocalTime.of(13, 0)).is("1 p.m.");
        filtered("time", LocalTime.of(13, 0), "Y").is("");
        filtered("time", LocalDate.of(2024, 1, 31)).is("");
    }

    @Test
    void instantsAreShownInThePagesZone() {
        filtered("date", Instant.parse("2024-01-31T23:30:00Z"), "Y-m-d H:i e")
                .page()
                .options(o -> o.timeZone(ZoneId.of("Europe/Paris")))
                .renders("2024-02-01 00:30 CET");
    }

    @Test
    void aDateHasNoTime() {
        TemplateError error =
                filtered("date", LocalDate.of(2024, 1, 31), "H").page().fails(TemplateError.class);
        assertThat(error).hasRootCauseMessage("A date has no time: use date format characters only.");
    }

    @Test
    void sinceThenInTwoUnits() {
        LocalDateTime now = LocalDateTime.of(2024, 2, 29, 13, 5, 9);
        filtered("timesince", now.minusMinutes(70)).is("1\u00A0hour, 10\u00A0minutes");
        filtered("timesince", now.minusYears(2).minusDays(1)).is("2\u00A0years");
        filtered("timesince", now.minusDays(8)).is("1\u00A0week, 1\u00A0day");
        filtered("timesince", now.plusDays(1)).is("0\u00A0minutes");
        filtered("timesince", now.minusSeconds(30)).is("0\u00A0minutes");
        filtered("timesince", now, now.plusHours(3)).is("3\u00A0hours");
        filtered("timesince", null).is("");
    }

    @Test
    void untilThen() {
        filtered("timeuntil", Instant.parse("2024-03-01T13:05:09Z")).is("1\u00A0day");
        filtered("timeuntil", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 2, 29))
                .is("1\u00A0month");
    }

    @Test
    void awareAndNaiveDoNotMix() {
        filtered("timesince", Instant.EPOCH, LocalDateTime.of(2024, 1, 1, 0, 0)).is("");
    }
}
