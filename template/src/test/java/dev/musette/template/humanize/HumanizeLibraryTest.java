package dev.musette.template.humanize;

import static dev.musette.template.Given.given;

import dev.musette.base.l10n.Language;
import dev.musette.template.TemplateError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HumanizeLibraryTest {
    /// By the frozen clock it is 2024-02-29, 13:05:09.
    private static void is(@Nullable Object value, String filter, String expected) {
        in("en-us", value, filter, expected);
    }

    private static void in(String code, @Nullable Object value, String filter, String expected) {
        given("{% load humanize %}{{ v|" + filter + " }}")
                .with("v", value)
                .options(o -> o.language(Language.of(code)))
                .renders(expected);
    }

    @Test
    void apnumber() {
        is(1, "apnumber", "one");
        is("9", "apnumber", "nine");
        is(10, "apnumber", "10");
        is("x", "apnumber", "x");
        in("fr", 2, "apnumber", "deux");
    }

    @Test
    void ordinal() {
        is(1, "ordinal", "1st");
        is(22, "ordinal", "22nd");
        is(113, "ordinal", "113th");
        is(-1, "ordinal", "-1");
        is(null, "ordinal", "None");
        in("de", 3, "ordinal", "3.");
    }

    @Test
    void intcomma() {
        is(1234567, "intcomma", "1,234,567");
        is("1234.5", "intcomma", "1,234.5");
        is("-9876", "intcomma", "-9,876");
        is("abc", "intcomma", "abc");
        in("de", new BigDecimal("1234567.25"), "intcomma", "1.234.567,25");
        in("de", 1234567, "intcomma:False", "1,234,567");
    }

    @Test
    void intword() {
        is(999_999, "intword", "999999");
        is(1_200_000, "intword", "1.2 million");
        is(BigInteger.TEN.pow(33), "intword", "1.0 decillion");
        is(BigInteger.TEN.pow(101), "intword", "10.0 googol");
        in("de", 1_000_000, "intword", "1,0 Million");
        in("de", 1_200_000, "intword", "1,2 Millionen");
    }

    @Test
    void naturalday() {
        is(LocalDate.of(2024, 2, 29), "naturalday", "today");
        is(LocalDate.of(2024, 3, 1), "naturalday", "tomorrow");
        is(Instant.parse("2024-02-28T23:59:00Z"), "naturalday", "yesterday");
        is(LocalDate.of(2024, 2, 1), "naturalday", "Feb. 1, 2024");
        is(LocalDate.of(2024, 2, 1), "naturalday:'Y-m-d'", "2024-02-01");
        is("x", "naturalday", "x");
        in("fr", LocalDate.of(2024, 2, 28), "naturalday", "hier");
    }

    @Test
    void naturaltime() {
        is(Instant.parse("2024-02-29T13:05:09Z"), "naturaltime", "now");
        is(Instant.parse("2024-02-29T13:04:39Z"), "naturaltime", "30\u00A0seconds ago");
        is(Instant.parse("2024-02-29T12:05:00Z"), "naturaltime", "an hour ago");
        is(Instant.parse("2024-02-29T13:07:10Z"), "naturaltime", "2\u00A0minutes from now");
        is(Instant.parse("2024-02-27T13:05:09Z"), "naturaltime", "2\u00A0days ago");
        in("de", Instant.parse("2024-02-27T13:05:09Z"), "naturaltime", "vor 2\u00A0Tagen");
        in("ru", Instant.parse("2024-02-29T13:00:09Z"), "naturaltime", "5 минут назад");
        is("x", "naturaltime", "x");
    }

    @Test
    void aDayHasNoTime() {
        given("{% load humanize %}{{ v|naturaltime }}")
                .with("v", LocalDate.EPOCH)
                .fails(TemplateError.class);
    }
}
