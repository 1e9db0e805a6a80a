package dev.musette.conformance;

import dev.musette.conformance.OrmStatement.Values;
import dev.musette.conformance.OrmValues.Unsupported;
import dev.musette.models.BaseModel;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import dev.musette.models.QuerySet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes what a statement gave as the expected results are written, and reads the attributes that it
/// touches.
final class OrmResult {
    private final ModelRegistry models;
    private final List<String> touch = new ArrayList<>();
    private final boolean deferred;

    OrmResult(ModelRegistry models, JsonNode statement) {
        this.models = models;
        statement.path("touch").forEach(path -> touch.add(path.asString()));
        this.deferred = statement.path("show").asString("").equals("deferred");
    }

    Object of(@Nullable Object current) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        switch (current) {
            case QuerySet<?, ?> rows -> {
                List<Object> all = new ArrayList<>();
                for (BaseModel each : rows.toList()) {
                    all.add(isPlain() ? OrmValues.key(each) : row(each, "pk"));
                }
                result.put("kind", "instances");
                result.put("model", rows.meta().name());
                result.put(isPlain() ? "pks" : "rows", all);
            }
            case Values values -> {
                result.put("kind", values.kind());
                result.put("rows", OrmValues.encode(values.toList()));
            }
            case BaseModel model -> {
                result.put("kind", "instance");
                result.put("model", model.getClass().getSimpleName());
                result.putAll(row(model, "pk"));
                if (!touch.isEmpty()) {
                    result.keySet().removeAll(touch);
                    result.put("touch", touched(model));
                }
            }
            case null, default -> {
                result.put("kind", "value");
                result.put("value", OrmValues.encode(current));
            }
        }
        return result;
    }

    private boolean isPlain() {
        return touch.isEmpty() && !deferred;
    }

    private Map<String, @Nullable Object> row(BaseModel model, String key) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(key, OrmValues.key(model));
        if (deferred) {
            row.put("deferred", model.deferredFields().stream().sorted().toList());
        }
        row.putAll(touched(model));
        return row;
    }

    private Map<String, @Nullable Object> touched(BaseModel model) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String path : touch) {
            values.put(path, OrmValues.encode(follow(model, path)));
        }
        return values;
    }

    private @Nullable Object follow(@Nullable Object from, String path) {
        if (from instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(follow(each, path)));
            return sorted(all);
        }
        if (!(from instanceof BaseModel model) || path.isEmpty()) {
            return from;
        }
        int dot = path.indexOf('.');
        Object value = read(models, model, dot < 0 ? path : path.substring(0, dot));
        Object plain = value instanceof QuerySet<?, ?> rows ? rows.all().toList() : value;
        return follow(plain, dot < 0 ? "" : path.substring(dot + 1));
    }

    /// Lists of related rows compare without their order.
    private static List<@Nullable Object> sorted(List<@Nullable Object> all) {
        List<@Nullable Object> sorted = new ArrayList<>(all);
        sorted.sort((left, right) -> String.valueOf(left).compareTo(String.valueOf(right)));
        return sorted;
    }

    /// Returns an attribute of an instance: a value, another instance, or the rows that refer to it.
    static @Nullable Object read(ModelRegistry models, BaseModel model, String name) {
        return read(models, ModelMeta.of(model), model, name);
    }

    private static <M extends BaseModel> @Nullable Object read(
            ModelRegistry models, ModelMeta<M, ?> meta, BaseModel model, String name) {
        M instance = meta.type().cast(model);
        if (name.equals("pk")) {
            return model.pk();
        }
        Field field = meta.field(name);
        if (field != null) {
            return field.isRelation() ? meta.ref(instance, field).get() : meta.get(instance, field);
        }
        Field key = name.endsWith("_id") ? meta.field(name.substring(0, name.length() - 3)) : null;
        if (key != null) {
            return meta.get(instance, key);
        }
        QuerySet<?, ?> related = models.related(model, name);
        if (related == null) {
            throw new Unsupported("attribute " + name);
        }
        return related;
    }
}
