package dev.musette.template.fuzz;

import dev.musette.template.EngineOptions;
import dev.musette.template.Template;
import dev.musette.template.TemplateEngine;
import dev.musette.template.TemplateException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// Any format is written for dates and numbers, or refused.
public final class FormatFuzzer {
    private static final TemplateEngine ENGINE = new TemplateEngine(EngineOptions.defaults());
    private static final List<Template> FORMATS = List.of(
            format("date"),
            format("time"),
            format("stringformat"),
            format("floatformat"),
            format("add"),
            format("slice"),
            format("get_digit"),
            format("divisibleby"),
            format("yesno"),
            format("pluralize"),
            format("timesince"),
            format("dictsort"),
            format("center"));
    private static final List<Object> VALUES = List.of(
            LocalDate.EPOCH,
            LocalDateTime.MIN,
            LocalDateTime.MAX,
            LocalTime.NOON,
            Instant.EPOCH,
            Duration.ofSeconds(-1),
            0,
            -1.5,
            Double.NaN,
            Double.MAX_VALUE,
            new BigDecimal("1E+1000000000"),
            new BigDecimal("1E-1000000000"),
            BigInteger.ONE.shiftLeft(500),
            List.of(1, 2),
            Map.of("a", 1),
            "text");

    private FormatFuzzer() {}

    private static Template format(String filter) {
        return ENGINE.compile("{{ v|" + filter + ":f }}");
    }

    /// @param data which filter, which value (behind the last one: the text itself), and the format
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        Template template = FORMATS.get((data[0] & 255) % FORMATS.size());
        int value = (data[1] & 255) % (VALUES.size() + 1);
        String format = new String(data, 2, data.length - 2, StandardCharsets.UTF_8);
        try {
            String page =
                    template.render(Map.of("f", format, "v", value == VALUES.size() ? format : VALUES.get(value)));
            if (page.contains("<")) {
                throw new AssertionError("Not escaped by: " + template.source().text());
            }
        } catch (TemplateException expected) {
            // that is how a format is refused
        }
    }
}
