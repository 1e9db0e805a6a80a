package dev.musette.conformance;

import dev.musette.db.schema.Column;
import dev.musette.db.schema.Index;
import dev.musette.db.schema.Table;
import dev.musette.db.schema.TableConstraint;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Recorded models as tables. Many-to-many relations are refused: Musette has none yet.
final class SchemaSketch {
    private final Map<String, Model> models = new LinkedHashMap<>();

    /// A model and the fields of its abstract parents before its own.
    private record Model(
            String app,
            JsonNode json,
            List<Map.Entry<String, JsonNode>> fields,
            @Nullable String parent) {}

    private SchemaSketch() {}

    /// The models of `orm_schema.json`.
    static SchemaSketch of(JsonNode schema) {
        SchemaSketch sketch = new SchemaSketch();
        Map<String, List<Map.Entry<String, JsonNode>>> abstracts = new LinkedHashMap<>();
        for (JsonNode json : schema.get("models")) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
            String parent = null;
            for (JsonNode base : json.path("bases")) {
                if (abstracts.containsKey(base.asString())) {
                    fields.addAll(abstracts.get(base.asString()));
                } else {
                    parent = base.asString();
                }
            }
            json.get("fields")
                    .forEach(field -> fields.add(Map.entry(field.get("name").asString(), field)));
            String name = json.get("name").asString();
            if (json.path("abstract").asBoolean()) {
                abstracts.put(name, fields);
            } else if (!json.path("proxy").asBoolean()) {
                sketch.models.put(name, new Model(schema.get("app").asString(), json, fields, parent));
            }
        }
        return sketch;
    }

    /// The models that a case lists itself.
    static SchemaSketch ofModels(JsonNode list) {
        SchemaSketch sketch = new SchemaSketch();
        for (JsonNode json : list) {
            List<Map.Entry<String, JsonNode>> fields =
                    new ArrayList<>(json.get("fields").properties());
            sketch.models.put(
                    json.get("name").asString(), new Model(json.get("app").asString(), json, fields, null));
        }
        return sketch;
    }

    List<Table> tables(Dialect dialect) {
        return models.keySet().stream().map(name -> table(dialect, name)).toList();
    }

    /// Table and columns of a model, as the cases describe them.
    Map<String, Object> describe(String name) {
        Model model = model(name);
        Map<String, String> columns = new TreeMap<>();
        if (!hasKey(model)) {
            columns.put("id", "id");
        }
        if (model.parent != null) {
            columns.put(parentLink(model.parent), parentLink(model.parent) + "_id");
        }
        model.fields.forEach(field -> columns.put(field.getKey(), columnName(field.getKey(), field.getValue())));
        return Map.of("table", tableName(model), "columns", columns, "m2m_tables", Map.of(), "m2m_columns", Map.of());
    }

    Table table(Dialect dialect, String name) {
        Model model = model(name);
        List<Column> columns = new ArrayList<>();
        if (model.parent != null) {
            columns.add(reference(dialect, parentLink(model.parent) + "_id", model.parent)
                    .asPrimaryKey());
        } else if (!hasKey(model)) {
            columns.add(Column.of("id", Plain.AUTO).asPrimaryKey());
        }
        model.fields.forEach(field -> columns.add(column(dialect, name, field.getKey(), field.getValue())));
        JsonNode meta = model.json.path("meta");
        List<List<String>> unique = new ArrayList<>();
        meta.path("unique_together").forEach(set -> unique.add(columnNames(model, set)));
        List<Index> indexes = new ArrayList<>();
        meta.path("indexes").forEach(index -> indexes.add(index(model, index)));
        List<TableConstraint> constraints = new ArrayList<>();
        meta.path("constraints").forEach(each -> constraints.add(constraint(model, each)));
        return new Table(tableName(model), columns, unique, indexes, constraints);
    }

    private Model model(String name) {
        Model model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no model " + name);
        }
        return model;
    }

    private static String tableName(Model model) {
        JsonNode table = model.json.path("meta").path("db_table");
        return table.isString()
                ? table.asString()
                : model.app + "_" + model.json.get("name").asString().toLowerCase(Locale.ROOT);
    }

    private static boolean hasKey(Model model) {
        return model.parent != null
                || model.fields.stream()
                        .anyMatch(field -> field.getValue().path("primary_key").asBoolean());
    }

    private static String parentLink(String parent) {
        return parent.toLowerCase(Locale.ROOT) + "_ptr";
    }

    private static boolean isReference(JsonNode field) {
        String type = field.get("type").asString();
        return type.equals("ForeignKey") || type.equals("OneToOneField");
    }

    private static String columnName(String name, JsonNode field) {
        JsonNode column = field.path("db_column");
        return column.isString() ? column.asString() : isReference(field) ? FieldSketch.foreignKeyColumn(name) : name;
    }

    private static List<String> columnNames(Model model, JsonNode fields) {
        List<String> names = new ArrayList<>();
        fields.forEach(field -> names.add(columnOf(model, field.asString())));
        return names;
    }

    /// The column of a field, with the `-` that its name may begin with.
    private static String columnOf(Model model, String field) {
        boolean descending = field.startsWith("-");
        String name = descending ? field.substring(1) : field;
        for (Map.Entry<String, JsonNode> each : model.fields) {
            if (each.getKey().equals(name)) {
                return (descending ? "-" : "") + columnName(name, each.getValue());
            }
        }
        return field;
    }

    private Column column(Dialect dialect, String model, String name, JsonNode field) {
        String columnName = columnName(name, field);
        Column column = isReference(field)
                ? reference(dialect, columnName, target(model, field))
                : Column.of(columnName, FieldSketch.columnType(field));
        boolean unique =
                field.path("unique").asBoolean() || field.get("type").asString().equals("OneToOneField");
        boolean indexed = isReference(field) || field.get("type").asString().equals("SlugField");
        if (field.path("db_index").asBoolean(indexed)) {
            column = column.asIndexed();
        }
        if (unique) {
            column = column.asUnique();
        }
        if (field.path("primary_key").asBoolean()) {
            column = column.asPrimaryKey();
        }
        return field.path("null").asBoolean() ? column.asNullable() : column;
    }

    private static String target(String model, JsonNode field) {
        String to = field.get("to").asString();
        String name = to.substring(to.indexOf('.') + 1);
        return name.equals("self") ? model : name;
    }

    private Column reference(Dialect dialect, String column, String target) {
        ColumnType type = dialect.referenceType(keyType(target));
        return Column.of(column, type).references(tableName(model(target)), keyColumn(target));
    }

    private String keyColumn(String name) {
        Model model = model(name);
        if (model.parent != null) {
            return parentLink(model.parent) + "_id";
        }
        return model.fields.stream()
                .filter(field -> field.getValue().path("primary_key").asBoolean())
                .map(field -> columnName(field.getKey(), field.getValue()))
                .findFirst()
                .orElse("id");
    }

    private ColumnType keyType(String name) {
        Model model = model(name);
        if (model.parent != null) {
            return keyType(model.parent).reference();
        }
        for (Map.Entry<String, JsonNode> field : model.fields) {
            if (field.getValue().path("primary_key").asBoolean()) {
                return isReference(field.getValue())
                        ? keyType(target(name, field.getValue())).reference()
                        : FieldSketch.columnType(field.getValue());
            }
        }
        return Plain.AUTO;
    }

    private static Index index(Model model, JsonNode index) {
        Index made = Index.on(columnNames(model, index.get("fields")).toArray(String[]::new));
        JsonNode name = index.path("name");
        Index named = name.isString() ? made.named(name.asString()) : made;
        return index.has("condition") ? named.where(condition(model, index.get("condition"))) : named;
    }

    private static TableConstraint constraint(Model model, JsonNode constraint) {
        String name = constraint.get("name").asString();
        return switch (constraint.get("type").asString()) {
            case "CheckConstraint" -> new TableConstraint.Check(name, condition(model, constraint.get("condition")));
            case "UniqueConstraint" ->
                new TableConstraint.Unique(
                        name,
                        columnNames(model, constraint.get("fields")),
                        constraint.has("condition") ? condition(model, constraint.get("condition")) : null);
            default -> throw new UnsupportedOperationException("no constraint " + constraint.get("type"));
        };
    }

    private static Condition condition(Model model, JsonNode q) {
        List<Condition> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : q.get("$Q").properties()) {
            String[] lookup = each.getKey().split("__", 2);
            ColumnRef column = new ColumnRef(null, columnOf(model, lookup[0]));
            parts.add(comparison(column, lookup.length == 1 ? "exact" : lookup[1], each.getValue()));
        }
        return new Condition.And(parts);
    }

    private static Condition comparison(ColumnRef column, String lookup, JsonNode value) {
        if (lookup.equals("isnull")) {
            return value.asBoolean() ? new Condition.IsNull(column) : new Condition.IsNotNull(column);
        }
        Literal literal = new Literal(value.isBoolean() ? (Object) value.asBoolean() : (Object) value.asLong());
        Operator operator = switch (lookup) {
            case "exact" -> Operator.EQUAL;
            case "gt" -> Operator.GREATER;
            case "gte" -> Operator.GREATER_OR_EQUAL;
            case "lt" -> Operator.LESS;
            case "lte" -> Operator.LESS_OR_EQUAL;
            default -> throw new UnsupportedOperationException("no lookup " + lookup);
        };
        return Condition.compare(column, operator, literal);
    }
}
