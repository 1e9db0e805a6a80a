package dev.musette.template.tags;

import static dev.musette.template.Given.given;

import org.junit.jupiter.api.Test;

class NowTagTest {
    @Test
    void nowIsTheEnginesClockInThePagesZone() {
        given("{% now 'Y-m-d H:i' %}").renders("2024-02-29 13:05");
        given("{% now 'H:i e' as t %}[{{ t }}]")
                .options(o -> o.timeZone(java.time.ZoneId.of("Asia/Tokyo")))
                .renders("[22:05 JST]");
        given("{% now 'DATE_FORMAT' %}").renders("Feb. 29, 2024");
        given("{% now %}").isRefused("'now' needs exactly one argument: a format.");
    }
}
