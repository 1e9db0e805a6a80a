package dev.musette.forms;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON that people send in forms.
final class Json {
    private static final class Reader {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private Json() {}

    /// What a text says.
    record Parsed(@Nullable Object value) {}

    /// Reads a text; null if it is no JSON.
    static @Nullable Parsed parse(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return new Parsed(Reader.MAPPER.readValue(text, Object.class));
        } catch (JacksonException _) {
            return null;
        }
    }
}
