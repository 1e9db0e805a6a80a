package dev.musette.conformance;

import dev.musette.base.AltersData;
import dev.musette.base.SafeText;
import dev.musette.forms.StoredFile;
import dev.musette.http.UploadedFile;
import dev.musette.template.Attributes;
import dev.musette.template.DoNotCall;
import dev.musette.template.TemplateEngine;
import dev.musette.template.Variable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The typed values of the conformance data as the Java values that a view would give to a template.
final class TypedValues {
    private final @Nullable TemplateEngine engine;

    /// @param engine compiles `$template` values; null where none occur
    TypedValues(@Nullable TemplateEngine engine) {
        this.engine = engine;
    }

    /// A failure that counts as "the value is missing".
    static final class SilentFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// A failure that is a failure.
    static final class LoudFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// An object with attributes, which is no map.
    record Plain(Map<String, @Nullable Object> values) implements Attributes {
        @Override
        public @Nullable Object attribute(String name) {
            return values.containsKey(name) ? values.get(name) : Variable.MISSING;
        }
    }

    @AltersData
    private record Altering(@Nullable Object value) implements Supplier<@Nullable Object> {
        @Override
        public @Nullable Object get() {
            return value;
        }
    }

    @DoNotCall
    private record Uncalled(@Nullable Object value, Map<String, @Nullable Object> values)
            implements Supplier<@Nullable Object>, Attributes {
        @Override
        public @Nullable Object get() {
            return value;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return values.containsKey(name) ? values.get(name) : Variable.MISSING;
        }
    }

    private record Stored(String name, String url) implements StoredFile {
        @Override
        public String toString() {
            return name;
        }
    }

    Map<String, @Nullable Object> map(@Nullable JsonNode json) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (json != null) {
            json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        }
        return map;
    }

    @Nullable Object value(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> json.booleanValue();
            case STRING -> json.stringValue();
            case NUMBER -> number(json);
            case ARRAY -> list(json);
            default -> object(json);
        };
    }

    private static Object number(JsonNode json) {
        if (json.isFloatingPointNumber()) {
            return json.doubleValue();
        }
        if (json.canConvertToInt()) {
            return json.intValue();
        }
        return json.canConvertToLong() ? (Object) json.longValue() : json.bigIntegerValue();
    }

    private List<@Nullable Object> list(JsonNode json) {
        List<@Nullable Object> list = new ArrayList<>();
        json.forEach(element -> list.add(value(element)));
        return list;
    }

    private @Nullable Object object(JsonNode json) {
        String key = json.isEmpty() ? "" : json.properties().iterator().next().getKey();
        JsonNode inner = json.path(key);
        return switch (key) {
            case "$date" -> LocalDate.parse(inner.stringValue());
            case "$datetime" -> dateTime(inner.stringValue());
            case "$time" -> LocalTime.parse(inner.stringValue());
            case "$decimal" -> new BigDecimal(inner.stringValue());
            case "$float" -> Double.valueOf(inner.stringValue());
            case "$timedelta" -> Duration.ofNanos(Math.round(inner.doubleValue() * 1e6) * 1000);
            case "$bytes" -> Base64.getDecoder().decode(inner.stringValue());
            case "$uuid" -> UUID.fromString(inner.stringValue());
            case "$set" -> new LinkedHashSet<>(list(inner));
            case "$safe" -> SafeText.of(inner.stringValue());
            case "$object" -> new Plain(map(inner));
            case "$callable" -> callable(json, value(inner));
            case "$raises" -> raises(inner.stringValue());
            case "$template" -> engine == null ? null : engine.compile(inner.stringValue());
            case "$file" -> file(inner);
            case "$fieldfile" ->
                new Stored(inner.path("name").stringValue(), inner.path("url").stringValue());
            default -> map(json);
        };
    }

    private static UploadedFile file(JsonNode json) {
        byte[] octets = json.has("base64")
                ? Base64.getDecoder().decode(json.get("base64").stringValue())
                : json.path("text").asString("").getBytes(StandardCharsets.UTF_8);
        String type = json.has("content_type") ? json.get("content_type").stringValue() : null;
        return UploadedFile.of(json.get("name").stringValue(), type, octets);
    }

    private static Object dateTime(String text) {
        boolean aware = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
        return aware ? (Object) OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }

    private Object callable(JsonNode json, @Nullable Object value) {
        if (json.path("alters_data").asBoolean(false)) {
            return new Altering(value);
        }
        if (json.path("do_not_call_in_templates").asBoolean(false)) {
            return new Uncalled(value, map(json.get("attrs")));
        }
        if (json.path("requires_args").asBoolean(false)) {
            return (Function<Object, @Nullable Object>) _ -> value;
        }
        return (Supplier<@Nullable Object>) () -> value;
    }

    private static Object raises(String kind) {
        return (Supplier<Object>) () -> {
            throw kind.equals("silent") ? new SilentFailure() : new LoudFailure();
        };
    }
}
