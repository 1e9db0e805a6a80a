package dev.musette.conformance;

import dev.musette.conformance.OrmValues.Unsupported;
import dev.musette.models.BaseModel;
import dev.musette.models.Created;
import dev.musette.models.InvalidValue;
import dev.musette.models.ModelMeta;
import dev.musette.models.QuerySet;
import dev.musette.models.RelatedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The steps that find or make rows and that change which rows refer to one.
final class OrmChanges {
    private static final Set<String> RELATED = Set.of("add", "remove", "set", "clear");

    private OrmChanges() {}

    static boolean isRelated(String method) {
        return RELATED.contains(method);
    }

    static <M extends BaseModel> @Nullable Object related(
            RelatedSet<M, ?, ?> rows, String method, List<@Nullable Object> arguments, @Nullable JsonNode keywords) {
        if (keywords != null && !keywords.isEmpty()) {
            throw new Unsupported(method + " with keywords");
        }
        switch (method) {
            case "clear" -> rows.clear();
            case "set" -> rows.set(instances(rows.meta(), (List<?>) Objects.requireNonNull(arguments.getFirst())));
            case "add" -> {
                for (M each : instances(rows.meta(), arguments)) {
                    rows.add(each);
                }
            }
            default -> {
                for (M each : instances(rows.meta(), arguments)) {
                    rows.remove(each);
                }
            }
        }
        return null;
    }

    private static <M extends BaseModel> List<M> instances(ModelMeta<M, ?> meta, List<?> values) {
        List<M> instances = new ArrayList<>();
        for (Object value : values) {
            if (!meta.type().isInstance(value)) {
                throw new InvalidValue("the compiler refuses that in Java: " + value);
            }
            instances.add(meta.type().cast(value));
        }
        return instances;
    }

    static <M extends BaseModel> boolean contains(QuerySet<M, ?> rows, @Nullable Object instance) {
        return rows.contains(instances(rows.meta(), List.of(Objects.requireNonNull(instance)))
                .getFirst());
    }

    static List<Object> getOrCreate(QuerySet<?, ?> rows, Map<String, @Nullable Object> keywords) {
        Map<String, @Nullable Object> lookups = new LinkedHashMap<>(keywords);
        return pair(rows.getOrCreate(without(lookups), inner(keywords, "defaults")));
    }

    static List<Object> updateOrCreate(QuerySet<?, ?> rows, Map<String, @Nullable Object> keywords) {
        Map<String, @Nullable Object> defaults = inner(keywords, "defaults");
        Map<String, @Nullable Object> lookups = without(keywords);
        return pair(
                keywords.containsKey("create_defaults")
                        ? rows.updateOrCreate(lookups, defaults, inner(keywords, "create_defaults"))
                        : rows.updateOrCreate(lookups, defaults));
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> keywords) {
        Map<String, @Nullable Object> lookups = new LinkedHashMap<>(keywords);
        lookups.remove("defaults");
        lookups.remove("create_defaults");
        return lookups;
    }

    @SuppressWarnings("unchecked") // nested keywords are maps by name
    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> keywords, String name) {
        return keywords.get(name) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static List<Object> pair(Created<?> row) {
        return List.of(row.instance(), row.created());
    }

    static <M extends BaseModel> List<M> bulkCreate(
            QuerySet<M, ?> rows, List<@Nullable Object> arguments, @Nullable JsonNode keywords) {
        if (keywords != null && !keywords.isEmpty()) {
            throw new Unsupported("bulk_create with keywords");
        }
        return rows.bulkCreate(instances(rows.meta(), (List<?>) Objects.requireNonNull(arguments.getFirst())));
    }
}
