package dev.musette.conformance;

import dev.musette.models.BaseModel;
import dev.musette.models.Condition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The typed values of `orm.json`, from JSON and back to plain Java that compares.
final class OrmValues {
    private OrmValues() {}

    /// Asked for what cannot be said yet.
    static final class Unsupported extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsupported(String what) {
            super("not supported yet: " + what);
        }
    }

    static @Nullable Object decode(JsonNode node, OrmStatement scope) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(decode(each, scope)));
            return list;
        }
        if (node.isObject()) {
            return typed(node, scope);
        }
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Object) node.longValue() : node.bigIntegerValue();
        }
        return node.isNumber()
                ? (Object) node.doubleValue()
                : node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    private static @Nullable Object typed(JsonNode node, OrmStatement scope) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "$date" -> LocalDate.parse(value.asString());
            case "$datetime" -> OffsetDateTime.parse(value.asString()).toInstant();
            case "$decimal" -> new BigDecimal(value.asString());
            case "$uuid" -> UUID.fromString(value.asString());
            case "$obj" -> scope.fetch(value);
            case "$new" -> scope.make(value);
            case "$var" -> scope.variable(value.asString());
            default -> throw new Unsupported(only.getKey());
        };
    }

    static Condition condition(JsonNode node, OrmStatement scope) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "$Q" -> lookups(value, scope);
            case "$and" -> join(value, scope, Condition::and);
            case "$or" -> join(value, scope, Condition::or);
            case "$not" -> condition(value, scope).not();
            default -> throw new Unsupported(only.getKey());
        };
    }

    private static Condition join(JsonNode parts, OrmStatement scope, BinaryOperator<Condition> how) {
        List<Condition> conditions = new ArrayList<>();
        parts.forEach(each -> conditions.add(condition(each, scope)));
        return conditions.stream().reduce(how).orElseThrow(() -> new Unsupported("an empty condition"));
    }

    static Condition lookups(JsonNode lookups, OrmStatement scope) {
        List<Condition> conditions = new ArrayList<>();
        lookups.properties()
                .forEach(each -> conditions.add(Condition.of(each.getKey(), decode(each.getValue(), scope))));
        return conditions.stream().reduce(Condition::and).orElseThrow(() -> new Unsupported("an empty condition"));
    }

    /// Writes a value as the expected ones are written.
    static @Nullable Object encode(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case LocalDate day -> Map.of("$date", day.toString());
            case Instant instant -> Map.of("$datetime", instant);
            case BigDecimal number -> Map.of("$decimal", number.stripTrailingZeros());
            case UUID uuid -> Map.of("$uuid", uuid.toString());
            case BaseModel model -> Map.of("$obj", List.of(model.getClass().getSimpleName(), key(model)));
            case List<?> list -> {
                List<@Nullable Object> encoded = new ArrayList<>();
                list.forEach(each -> encoded.add(encode(each)));
                yield encoded;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> encoded = new LinkedHashMap<>();
                map.forEach((name, each) -> encoded.put(name, encode(each)));
                yield encoded;
            }
            default -> value;
        };
    }

    static Object key(BaseModel model) {
        Object key = encode(model.pk());
        return key instanceof Long number && number >= 5000 && number < 9000 ? "$new" : key == null ? "null" : key;
    }

    /// Reads an expected value into what [#encode] makes.
    static @Nullable Object expected(JsonNode node) {
        if (node.isObject()) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(each -> map.put(each.getKey(), expected(each.getKey(), each.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(expected(each)));
            return list;
        }
        return node.isNull()
                ? null
                : node.isIntegralNumber()
                        ? (Object) node.longValue()
                        : node.isNumber()
                                ? (Object) node.doubleValue()
                                : node.isBoolean() ? (Object) node.booleanValue() : node.asString();
    }

    private static @Nullable Object expected(String tag, JsonNode value) {
        return switch (tag) {
            case "$datetime" -> OffsetDateTime.parse(value.asString()).toInstant();
            case "$decimal" -> new BigDecimal(value.asString()).stripTrailingZeros();
            default -> expected(value);
        };
    }
}
