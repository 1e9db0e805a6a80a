package dev.musette.http;

import dev.musette.base.Names;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Values as JSON, as Django's encoder writes them: times in ISO 8601 with milliseconds where there are any,
/// decimals, durations and UUIDs as text. Names are snake_case.
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(new SnakeCase())
            .addModule(new SimpleModule("musette")
                    .addSerializer(new AsText<>(BigDecimal.class, BigDecimal::toString))
                    .addSerializer(
                            new AsText<>(Instant.class, value -> time(value.atOffset(ZoneOffset.UTC), true, true)))
                    .addSerializer(new AsText<>(OffsetDateTime.class, value -> time(value, true, true)))
                    .addSerializer(new AsText<>(ZonedDateTime.class, value -> time(value, true, true)))
                    .addSerializer(new AsText<>(LocalDateTime.class, value -> time(value, true, false)))
                    .addSerializer(new AsText<>(LocalTime.class, value -> time(value, false, false)))
                    .addSerializer(new AsText<>(Duration.class, JsonText::duration)))
            .build();

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("XXX", Locale.ROOT);

    private JsonText() {}

    static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException failed) {
            throw new IllegalArgumentException("No JSON can be made of this value: " + failed.getMessage(), failed);
        }
    }

    private static String time(TemporalAccessor value, boolean date, boolean offset) {
        boolean whole = value.get(ChronoField.MICRO_OF_SECOND) == 0;
        StringBuilder out = new StringBuilder(32);
        if (date) {
            DATE.formatTo(value, out);
        }
        (whole ? SECONDS : MILLISECONDS).formatTo(value, out);
        if (offset) {
            OFFSET.formatTo(value, out);
        }
        return out.toString();
    }

    /// `P1DT02H03M04.500000S`, with a sign before it.
    private static String duration(Duration value) {
        Duration size = value.abs();
        long micros = size.toNanosPart() / 1000;
        return "%sP%dDT%02dH%02dM%02d%sS"
                .formatted(
                        value.isNegative() ? "-" : "",
                        size.toDaysPart(),
                        size.toHoursPart(),
                        size.toMinutesPart(),
                        size.toSecondsPart(),
                        micros == 0 ? "" : ".%06d".formatted(micros));
    }

    private static final class SnakeCase extends PropertyNamingStrategies.NamingBase {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return Names.snakeCase(name);
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(text.apply(value));
        }
    }
}
