package dev.musette.http;

import dev.musette.base.Names;
import dev.musette.base.text.JsonWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
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
                    .addSerializer(new AsText<>(BigDecimal.class))
                    .addSerializer(new AsText<>(Instant.class))
                    .addSerializer(new AsText<>(OffsetDateTime.class))
                    .addSerializer(new AsText<>(ZonedDateTime.class))
                    .addSerializer(new AsText<>(LocalDateTime.class))
                    .addSerializer(new AsText<>(LocalTime.class))
                    .addSerializer(new AsText<>(Duration.class)))
            .build();

    private JsonText() {}

    static byte[] write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JacksonException failed) {
            throw new IllegalArgumentException("No JSON can be made of this value: " + failed.getMessage(), failed);
        }
    }

    private static final class SnakeCase extends PropertyNamingStrategies.NamingBase {
        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return Names.snakeCase(name);
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(JsonWriter.text(value));
        }
    }
}
