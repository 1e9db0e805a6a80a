package dev.musette.conformance;

import dev.musette.conformance.OrmValues.Unsupported;
import dev.musette.models.BaseModel;
import dev.musette.models.Condition;
import dev.musette.models.Deleted;
import dev.musette.models.DoesNotExist;
import dev.musette.models.Field;
import dev.musette.models.FieldError;
import dev.musette.models.InvalidValue;
import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import dev.musette.models.MultipleObjectsReturned;
import dev.musette.models.NotUpdated;
import dev.musette.models.ProtectedError;
import dev.musette.models.QuerySet;
import dev.musette.models.Ref;
import dev.musette.models.RelatedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Runs the statements of one case, one after the other; later ones see the variables of earlier ones.
final class OrmStatement {
    private static final String APP = "bookshop.";

    private final ModelRegistry models;
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    OrmStatement(ModelRegistry models) {
        this.models = models;
    }

    /// What `values` and `values_list` make of a query set.
    record Values(QuerySet<?, ?> rows, List<String> names, String kind) {
        Values with(QuerySet<?, ?> changed) {
            return new Values(changed, names, kind);
        }

        List<@Nullable Object> toList() {
            List<@Nullable Object> list = new ArrayList<>();
            for (Map<String, @Nullable Object> row : rows.values(names.toArray(String[]::new))) {
                list.add(
                        kind.equals("dicts")
                                ? row
                                : kind.equals("flat") ? row.get(names.getFirst()) : new ArrayList<>(row.values()));
            }
            return list;
        }
    }

    @Nullable Object variable(String name) {
        return variables.get(name);
    }

    private ModelMeta<?, ?> meta(JsonNode name) {
        ModelMeta<?, ?> meta = models.find(APP + name.asString());
        if (meta == null) {
            throw new Unsupported("model " + name.asString());
        }
        return meta;
    }

    BaseModel fetch(JsonNode pair) {
        return meta(pair.get(0)).objects().get(Objects.requireNonNull(OrmValues.decode(pair.get(1), this)));
    }

    BaseModel make(JsonNode pair) {
        return fill(meta(pair.get(0)), pair.get(1));
    }

    private <M extends BaseModel> M fill(ModelMeta<M, ?> meta, JsonNode values) {
        M model = meta.create();
        values.properties()
                .forEach(each -> assign(meta, model, each.getKey(), OrmValues.decode(each.getValue(), this)));
        return model;
    }

    static <M extends BaseModel> void assign(ModelMeta<M, ?> meta, M model, String name, @Nullable Object value) {
        Field field = meta.field(
                name.endsWith("_id") && meta.field(name) == null ? name.substring(0, name.length() - 3) : name);
        if (field == null) {
            throw new Unsupported("field " + name);
        }
        if (value instanceof BaseModel other) {
            if (!meta.target(field).type().isInstance(other)) {
                throw new InvalidValue("the compiler refuses that in Java: " + name);
            }
            @SuppressWarnings("unchecked") // just checked
            Ref<BaseModel> ref = (Ref<BaseModel>) meta.ref(model, field);
            ref.set(other);
        } else {
            meta.set(model, field, value);
        }
    }

    /// Returns the result as the expected ones are written.
    @Nullable Object run(JsonNode statement) {
        Object current;
        try {
            current = start(statement);
            for (JsonNode step : statement.path("chain")) {
                JsonNode list = null;
                JsonNode keywords = null;
                for (int i = 1; i < step.size(); i++) {
                    if (step.get(i).isArray()) {
                        list = step.get(i);
                    } else {
                        keywords = step.get(i);
                    }
                }
                current = step(current, step.get(0).asString(), list, keywords);
            }
            if (statement.has("as")) {
                variables.put(statement.get("as").asString(), current);
            }
            return new OrmResult(models, statement).of(current);
        } catch (DoesNotExist _) {
            return error("DoesNotExist");
        } catch (MultipleObjectsReturned _) {
            return error("MultipleObjectsReturned");
        } catch (FieldDoesNotExist _) {
            return error("FieldDoesNotExist");
        } catch (FieldError _) {
            return error("FieldError");
        } catch (ProtectedError e) {
            return error("ProtectedError");
        } catch (InvalidValue _) {
            return error("ValueError");
        } catch (dev.musette.db.IntegrityError _) {
            return error("IntegrityError");
        } catch (NotUpdated _) {
            return error("DatabaseError");
        } catch (IllegalStateException _) {
            return error("TypeError");
        }
    }

    private static Map<String, Object> error(String type) {
        return Map.of("kind", "error", "type", type);
    }

    private Object start(JsonNode statement) {
        if (statement.has("model")) {
            return meta(statement.get("model")).objects().all();
        }
        if (statement.has("obj")) {
            return fetch(statement.get("obj"));
        }
        if (statement.has("new")) {
            return make(statement.get("new"));
        }
        Object variable = variables.get(statement.path("var").asString());
        if (variable == null) {
            throw new Unsupported("a statement that starts from nothing");
        }
        return variable;
    }

    private @Nullable Object step(
            @Nullable Object on, String method, @Nullable JsonNode list, @Nullable JsonNode keywords) {
        return switch (on) {
            case RelatedSet<?, ?, ?> rows
            when OrmChanges.isRelated(method) -> OrmChanges.related(rows, method, decoded(list), keywords);
            case QuerySet<?, ?> rows -> query(rows, method, list, keywords);
            case Values values -> values(values, method, list, keywords);
            case BaseModel model -> instance(model, method, list, keywords);
            case null, default -> throw new Unsupported(method + " of a value");
        };
    }

    private @Nullable Object values(
            Values values, String method, @Nullable JsonNode list, @Nullable JsonNode keywords) {
        List<@Nullable Object> all = switch (method) {
            case "first" ->
                values.with(
                                values.rows.isOrdered()
                                        ? values.rows.limit(1)
                                        : values.rows.orderBy("pk").limit(1))
                        .toList();
            case "last" ->
                values.with(
                                values.rows.isOrdered()
                                        ? values.rows.reverse().limit(1)
                                        : values.rows.orderBy("-pk").limit(1))
                        .toList();
            default -> List.of();
        };
        if (method.equals("first") || method.equals("last")) {
            return all.isEmpty() ? null : all.getFirst();
        }
        Object inner = query(values.rows, method, list, keywords);
        return inner instanceof QuerySet<?, ?> rows
                ? values.with(rows)
                : method.equals("list") ? values.toList() : inner;
    }

    private @Nullable Object query(
            QuerySet<?, ?> rows, String method, @Nullable JsonNode list, @Nullable JsonNode keywords) {
        return switch (method) {
            case "filter" -> list == null && keywords == null ? rows : rows.filter(condition(list, keywords));
            case "exclude" -> list == null && keywords == null ? rows : rows.exclude(condition(list, keywords));
            case "get" ->
                list == null && keywords == null
                        ? rows.get()
                        : rows.filter(condition(list, keywords)).get();
            case "order_by" ->
                strings(list).isEmpty()
                        ? rows.orderBy()
                        : rows.orderBy(strings(list).toArray(String[]::new));
            case "reverse" -> rows.reverse();
            case "all" -> rows.all();
            case "none" -> rows.none();
            case "distinct" -> rows.distinct();
            case "select_related" -> rows.selectRelated(strings(list).toArray(String[]::new));
            case "only", "defer" -> columns(rows, method, strings(list).toArray(String[]::new));
            case "prefetch_related" -> rows.prefetchRelated(strings(list).toArray(String[]::new));
            case "earliest" -> rows.earliest(names(list, method));
            case "latest" -> rows.latest(names(list, method));
            case "iterator" -> rows.stream().toList();
            case "contains" -> OrmChanges.contains(rows, decoded(list).getFirst());
            case "in_bulk" -> bulk(rows, decoded(list), keywords);
            case "get_or_create" -> OrmChanges.getOrCreate(rows, keywords(keywords));
            case "update_or_create" -> OrmChanges.updateOrCreate(rows, keywords(keywords));
            case "bulk_create" -> OrmChanges.bulkCreate(rows, decoded(list), keywords);
            case "first" -> rows.first();
            case "last" -> rows.last();
            case "count", "len" -> rows.count();
            case "exists", "bool" -> rows.exists();
            case "is_ordered" -> rows.isOrdered();
            case "list" -> rows.toList();
            case "slice" -> slice(rows, list);
            case "index" ->
                rows.skip(Objects.requireNonNull(list).get(0).longValue())
                        .limit(1)
                        .get();
            case "delete" -> deleted(rows.delete());
            case "update" -> update(rows, keywords);
            case "create" -> create(rows, keywords);
            case "values" -> new Values(rows, names(rows, list), "dicts");
            case "values_list" ->
                new Values(
                        rows,
                        names(rows, list),
                        keywords != null && keywords.path("flat").asBoolean() ? "flat" : "tuples");
            default -> throw new Unsupported(method);
        };
    }

    private <M extends BaseModel> M create(QuerySet<M, ?> rows, @Nullable JsonNode keywords) {
        return rows.create(fill(rows.meta(), Objects.requireNonNull(keywords)));
    }

    private static QuerySet<?, ?> columns(QuerySet<?, ?> rows, String method, String... names) {
        try {
            return method.equals("only") ? rows.only(names) : rows.defer(names);
        } catch (FieldError e) {
            throw new FieldDoesNotExist(e);
        }
    }

    /// What Django says of an unknown name of a column that is to be loaded or not.
    private static final class FieldDoesNotExist extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FieldDoesNotExist(FieldError cause) {
            super(cause);
        }
    }

    private static String[] names(@Nullable JsonNode list, String method) {
        if (list == null || list.isEmpty()) {
            throw new Unsupported(method + " without names");
        }
        return strings(list).toArray(String[]::new);
    }

    private static Map<Object, ? extends BaseModel> bulk(
            QuerySet<?, ?> rows, List<@Nullable Object> arguments, @Nullable JsonNode keywords) {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof List<?> keys)) {
            throw new Unsupported("in_bulk of all rows");
        }
        return keywords == null
                ? rows.inBulk(keys)
                : rows.inBulk(keywords.get("field_name").asString(), keys);
    }

    private List<@Nullable Object> decoded(@Nullable JsonNode list) {
        List<@Nullable Object> values = new ArrayList<>();
        if (list != null) {
            list.forEach(each -> values.add(OrmValues.decode(each, this)));
        }
        return values;
    }

    /// Keywords with their values; those of nested objects that stand for values are values too.
    private Map<String, @Nullable Object> keywords(@Nullable JsonNode keywords) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (keywords != null) {
            keywords.properties().forEach(each -> {
                boolean inner =
                        each.getKey().equals("defaults") || each.getKey().equals("create_defaults");
                values.put(each.getKey(), inner ? keywords(each.getValue()) : OrmValues.decode(each.getValue(), this));
            });
        }
        return values;
    }

    private int update(QuerySet<?, ?> rows, @Nullable JsonNode keywords) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (keywords != null) {
            keywords.properties().forEach(each -> values.put(each.getKey(), OrmValues.decode(each.getValue(), this)));
        }
        return rows.update(values);
    }

    private static List<Object> deleted(Deleted deleted) {
        return List.of((long) deleted.total(), deleted.perModel());
    }

    private static QuerySet<?, ?> slice(QuerySet<?, ?> rows, @Nullable JsonNode list) {
        if (list == null || list.size() > 2) {
            throw new Unsupported("a slice with a step");
        }
        long start = list.get(0).isNull() ? 0 : list.get(0).longValue();
        QuerySet<?, ?> from = rows.skip(start);
        return list.size() < 2 || list.get(1).isNull()
                ? from
                : from.limit(Math.max(0, list.get(1).longValue() - start));
    }

    private static List<String> names(QuerySet<?, ?> rows, @Nullable JsonNode list) {
        List<String> names = strings(list);
        return names.isEmpty()
                ? rows.meta().fields().stream().map(Field::keyName).toList()
                : names;
    }

    private static List<String> strings(@Nullable JsonNode list) {
        List<String> strings = new ArrayList<>();
        if (list != null) {
            for (JsonNode each : list) {
                if (!each.isString()) {
                    throw new Unsupported("an expression in place of a name");
                }
                strings.add(each.asString());
            }
        }
        return strings;
    }

    private Condition condition(@Nullable JsonNode list, @Nullable JsonNode keywords) {
        List<Condition> conditions = new ArrayList<>();
        if (list != null) {
            list.forEach(each -> conditions.add(OrmValues.condition(each, this)));
        }
        if (keywords != null && !keywords.isEmpty()) {
            conditions.add(OrmValues.lookups(keywords, this));
        }
        return conditions.stream().reduce(Condition::and).orElseThrow(() -> new Unsupported("an empty condition"));
    }

    private @Nullable Object instance(
            BaseModel model, String method, @Nullable JsonNode list, @Nullable JsonNode keywords) {
        if (keywords != null && !keywords.isEmpty() && keywords.has("update_fields") && keywords.size() == 1) {
            model.save(strings(keywords.get("update_fields")).toArray(String[]::new));
            return null;
        }
        if (keywords != null && keywords.has("fields") && method.equals("refresh_from_db")) {
            model.refreshFromDb(strings(keywords.get("fields")).toArray(String[]::new));
            return null;
        }
        if (keywords != null && !keywords.isEmpty() && !method.equals("set_attr")) {
            throw new Unsupported(method + " with keywords");
        }
        return switch (method) {
            case "save" -> {
                model.save();
                yield null;
            }
            case "refresh_from_db" -> {
                model.refreshFromDb();
                yield null;
            }
            case "delete" -> deleted(model.delete());
            case "set_attr" -> set(ModelMeta.of(model), model, Objects.requireNonNull(keywords));
            case "attr" ->
                OrmResult.read(
                        models, model, Objects.requireNonNull(list).get(0).asString());
            case "attrs" -> {
                Map<String, @Nullable Object> read = new LinkedHashMap<>();
                Objects.requireNonNull(list)
                        .forEach(name -> read.put(name.asString(), OrmResult.read(models, model, name.asString())));
                yield read;
            }
            default -> throw new Unsupported(method);
        };
    }

    private <M extends BaseModel> M set(ModelMeta<M, ?> meta, BaseModel model, JsonNode values) {
        M instance = meta.type().cast(model);
        values.properties()
                .forEach(each -> assign(meta, instance, each.getKey(), OrmValues.decode(each.getValue(), this)));
        return instance;
    }
}
