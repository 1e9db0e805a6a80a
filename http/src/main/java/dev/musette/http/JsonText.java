package dev.musette.http;

import dev.musette.base.Names;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
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
                    .addSerializer(new AsText<>(BigDecimal.class, BigDecimal::toPlainString))
                    .addSerializer(new AsText<>(
                            Instant.class, value -> milliseconds(value).toString()))
                    .addSerializer(new AsText<>(
                            OffsetDateTime.class,
                            value -> milliseconds(value).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                    .addSerializer(new AsText<>(
                            ZonedDateTime.class,
                            value -> milliseconds(value).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)))
                    .addSerializer(new AsText<>(
                            LocalDateTime.class,
                            value -> milliseconds(value).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)))
                    .addSerializer(new AsText<>(
                            LocalTime.class, value -> milliseconds(value).format(DateTimeFormatter.ISO_LOCAL_TIME)))
                    .addSerializer(new AsText<>(Duration.class, JsonText::duration)))
            .build();

    private JsonText() {}

    static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException failed) {
            throw new IllegalArgumentException("No JSON can be made of this value: " + failed.getMessage(), failed);
        }
    }

    private static <T extends Temporal> T milliseconds(T value) {
        @SuppressWarnings("unchecked") // with() of these types returns their own type
        T cut = (T) value.with(ChronoField.MILLI_OF_SECOND, value.get(ChronoField.MILLI_OF_SECOND));
        return cut;
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
