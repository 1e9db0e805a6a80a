package dev.musette.forms;

import dev.musette.template.PythonText;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON in forms, written with a space behind each comma and colon.
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

    static String write(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Boolean flag -> json.append(flag);
            case Number number -> json.append(PythonText.str(number));
            case Map<?, ?> map -> {
                json.append('{');
                Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
                while (entries.hasNext()) {
                    Map.Entry<?, ?> entry = entries.next();
                    text(String.valueOf(entry.getKey()), json);
                    json.append(": ");
                    write(entry.getValue(), json);
                    json.append(entries.hasNext() ? ", " : "");
                }
                json.append('}');
            }
            case List<?> list -> {
                json.append('[');
                for (int i = 0; i < list.size(); i++) {
                    json.append(i == 0 ? "" : ", ");
                    write(list.get(i), json);
                }
                json.append(']');
            }
            default -> text(value.toString(), json);
        }
    }

    static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
