package dev.musette.template.tz;

import static dev.musette.template.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.template.Given;
import dev.musette.template.TemplateError;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TzLibraryTest {
    private static Given chicago(String source) {
        return given("{% load tz %}" + source)
                .with("t", Instant.parse("2024-06-15T12:00:00Z"))
                .with("naive", LocalDateTime.of(2024, 6, 15, 12, 0))
                .options(o -> o.timeZone(ZoneId.of("America/Chicago")));
    }

    @Test
    void aFilterChoosesTheZoneForGood() {
        chicago("{{ t|date:'H:i T' }} {{ t|utc|date:'H:i T' }} {{ t|timezone:'Asia/Tokyo'|date:'H:i T' }}")
                .renders("07:00 CDT 12:00 UTC 21:00 JST");
        chicago("{{ t|utc }} {{ naive|utc|date:'H:i' }}").renders("June 15, 2024, noon 17:00");
        chicago("{% with u=t|timezone:'Asia/Tokyo' %}{{ u.hour }}{% if u == t %} same{% endif %}{% endwith %}")
                .renders("21 same");
    }

    @Test
    void whatIsNoTimeOrZoneIsEmpty() {
        chicago("[{{ t|timezone:'No/Where' }}][{{ 'x'|localtime }}][{{ none|utc }}]")
                .with("none", null)
                .renders("[][][]");
    }

    @Test
    void aTagChoosesTheZoneOfItsBody() {
        chicago("{% timezone 'Asia/Kolkata' %}{{ t|date:'H:i' }}{% endtimezone %} {{ t|date:'H:i' }}")
                .renders("17:30 07:00");
        chicago("{% timezone 'Asia/Kolkata' %}{% timezone None %}{{ t|date:'H:i' }}{% endtimezone %}{% endtimezone %}")
                .renders("07:00");
        TemplateError error =
                chicago("{% timezone 'No/Where' %}{% endtimezone %}").fails(TemplateError.class);
        assertThat(error.problem())
                .isEqualTo("There is no time zone 'No/Where': 'timezone' takes names such as Europe/Paris.");
    }

    @Test
    void localtimeSwitchesTheConversion() {
        chicago("{% localtime off %}{{ t|date:'H:i' }} {{ t }}{% endlocaltime %} {{ t|date:'H:i' }}")
                .renders("12:00 June 15, 2024, noon 07:00");
    }

    @Test
    void withoutZonesTimesStayAsTheyCome() {
        chicago(
                        "{{ t|date:'H:i' }} {% localtime on %}{{ t|date:'H:i' }}{% endlocaltime %} {{ t|localtime|date:'H:i O' }}")
                .options(o -> o.useTz(false))
                .renders("12:00 07:00 07:00 -0500");
        given("[{% now 'H:i e' %}]").options(o -> o.useTz(false)).renders("[13:05 ]");
    }

    @Test
    void theNameOfTheZone() {
        chicago("{% get_current_timezone as z %}{{ z }}").renders("America/Chicago");
        given("{% load tz %}{% get_current_timezone as z %}{{ z }}").renders("UTC");
        given("{% load tz %}{% get_current_timezone %}")
                .isRefused("'get_current_timezone' is written: get_current_timezone as variable.");
    }
}
