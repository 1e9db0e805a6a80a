package dev.musette.conformance;

import dev.musette.migrations.AddConstraint;
import dev.musette.migrations.AddField;
import dev.musette.migrations.AddIndex;
import dev.musette.migrations.AlterField;
import dev.musette.migrations.AlterModelOptions;
import dev.musette.migrations.AlterModelTable;
import dev.musette.migrations.AlterUniqueTogether;
import dev.musette.migrations.CreateModel;
import dev.musette.migrations.DeleteModel;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.ModelStateOptions;
import dev.musette.migrations.OldRows;
import dev.musette.migrations.Operation;
import dev.musette.migrations.ProjectState;
import dev.musette.migrations.RemoveConstraint;
import dev.musette.migrations.RemoveField;
import dev.musette.migrations.RemoveIndex;
import dev.musette.migrations.RenameField;
import dev.musette.migrations.RenameIndex;
import dev.musette.migrations.RenameModel;
import dev.musette.migrations.RunJava;
import dev.musette.migrations.RunSql;
import dev.musette.migrations.SeparateDatabaseAndState;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.IndexDefinition;
import dev.musette.models.OnDelete;
import dev.musette.models.UniqueDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The one table between the names of recorded fields, models and operations and Musette's.
final class MigrationCases {
    private static final Pattern FIRST_ARGUMENT = Pattern.compile("^(\\w+)\\(\"([^\"]*)\"");
    private static final Pattern LABEL = Pattern.compile("\"\\w+\\.\\w+\"");
    private static final Set<String> OF_TYPE =
            Set.of("type", "max_length", "max_digits", "decimal_places", "auto_now", "auto_now_add", "to", "on_delete");

    private MigrationCases() {}

    // Models

    static ProjectState state(JsonNode models) {
        ProjectState state = ProjectState.EMPTY;
        for (JsonNode model : models) {
            state = state.with(model(model));
        }
        return state;
    }

    static ModelState model(JsonNode model) {
        String app = model.get("app").asString();
        refuseBases(model);
        return new ModelState(app, model.get("name").asString(), fields(app, model), options(model.path("options")));
    }

    private static void refuseBases(JsonNode model) {
        JsonNode bases = model.path("bases");
        if (!bases.isMissingNode()
                && !(bases.size() == 1 && bases.get(0).asString().equals("models.Model"))) {
            throw new NotDeclarable("the bases " + bases);
        }
    }

    private static List<Field> fields(String app, JsonNode model) {
        List<Field> fields = new ArrayList<>();
        String label = app + "." + model.get("name").asString();
        for (JsonNode pair : model.get("fields")) {
            fields.add(field(pair.get(0).asString(), pair.get(1), label, true));
        }
        return fields;
    }

    private static ModelStateOptions options(JsonNode options) {
        ModelStateOptions all = ModelStateOptions.NONE;
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            JsonNode value = option.getValue();
            all = switch (option.getKey()) {
                case "db_table" -> all.table(value.asString());
                case "ordering" -> all.ordering(strings(value));
                case "verbose_name" -> all.verboseNames(value.asString(), all.verboseNamePlural());
                case "verbose_name_plural" -> all.verboseNames(all.verboseName(), value.asString());
                case "indexes" ->
                    all.indexes(list(value).stream().map(MigrationCases::index).toList());
                case "constraints" ->
                    all.constraints(
                            list(value).stream().map(MigrationCases::constraint).toList());
                case "unique_together" -> all.uniqueTogether(sets(value));
                default -> throw new NotDeclarable("the option " + option.getKey());
            };
        }
        return all;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    static List<String> strings(JsonNode array) {
        return list(array).stream().map(JsonNode::asString).toList();
    }

    private static List<List<String>> sets(JsonNode sets) {
        return sets.isNull()
                ? List.of()
                : list(sets).stream().map(MigrationCases::strings).toList();
    }

    private static IndexDefinition index(JsonNode index) {
        requireOnly(index, Set.of("type", "name", "fields"), "an index");
        return new IndexDefinition(index.get("name").asString(), strings(index.get("fields")));
    }

    private static UniqueDefinition constraint(JsonNode constraint) {
        if (!constraint.get("type").asString().equals("UniqueConstraint")) {
            throw new NotDeclarable("a " + constraint.get("type").asString());
        }
        requireOnly(constraint, Set.of("type", "name", "fields"), "a constraint");
        return new UniqueDefinition(constraint.get("name").asString(), strings(constraint.get("fields")));
    }

    private static void requireOnly(JsonNode node, Set<String> known, String what) {
        node.properties().forEach(option -> {
            if (!known.contains(option.getKey())) {
                throw new NotDeclarable(what + " with " + option.getKey());
            }
        });
    }

    // Fields

    /// @param label of the model, for what is called `self`
    /// @param keepDefault whether its default is new rows' too
    private static Field field(String name, JsonNode json, String label, boolean keepDefault) {
        FieldType type = type(json, label);
        Field field = Field.of(name, type);
        for (Map.Entry<String, JsonNode> option : json.properties()) {
            JsonNode value = option.getValue();
            field = switch (option.getKey()) {
                case "null" -> field.nullable(value.asBoolean());
                case "blank" -> field.blank(value.asBoolean());
                case "unique" -> field.unique(value.asBoolean());
                case "db_index" -> field.dbIndex(value.asBoolean());
                case "primary_key" -> field.primaryKey(value.asBoolean());
                case "editable" -> field.editable(value.asBoolean());
                case "help_text" -> field.helpText(value.asString());
                case "verbose_name" -> field.verboseName(value.asString());
                case "db_column" -> field.column(value.asString());
                case "default" -> keepDefault ? field.defaultValue(constant(value)) : field;
                case "related_name", "db_constraint" -> field; // the reference's
                default -> {
                    if (!OF_TYPE.contains(option.getKey())) {
                        throw new NotDeclarable("a field with " + option.getKey());
                    }
                    yield field;
                }
            };
        }
        if (type.isAuto() && field.primaryKey()) {
            field = field.blank(true);
            return name.equals("id") ? field.verboseName("ID") : field;
        }
        return field;
    }

    private static FieldType type(JsonNode json, String label) {
        boolean now = json.path("auto_now").asBoolean(false);
        boolean nowAdd = json.path("auto_now_add").asBoolean(false);
        return switch (json.get("type").asString()) {
            case "BigAutoField" -> new FieldType.BigAuto();
            case "AutoField" -> new FieldType.Auto();
            case "CharField" -> new FieldType.Char(json.get("max_length").asInt());
            case "SlugField" -> new FieldType.Slug(json.path("max_length").asInt(50));
            case "EmailField" -> new FieldType.Email(json.path("max_length").asInt(254));
            case "TextField" -> new FieldType.Text();
            case "IntegerField" -> new FieldType.Int();
            case "BigIntegerField" -> new FieldType.BigInt();
            case "SmallIntegerField" -> new FieldType.SmallInt();
            case "PositiveIntegerField" -> new FieldType.PositiveInt();
            case "BooleanField" -> new FieldType.Bool();
            case "DateTimeField" -> new FieldType.DateTime(now, nowAdd);
            case "DateField" -> new FieldType.Date(now, nowAdd);
            case "DecimalField" ->
                new FieldType.Decimal(
                        json.get("max_digits").asInt(),
                        json.get("decimal_places").asInt());
            case "FloatField" -> new FieldType.Real();
            case "UUIDField" -> new FieldType.Uuid();
            case "ForeignKey" -> foreignKey(json, label);
            default -> throw new NotDeclarable("a " + json.get("type").asString());
        };
    }

    private static FieldType foreignKey(JsonNode json, String label) {
        String to = json.get("to").asString();
        return new FieldType.ForeignKey(
                        to.equals("self") ? label : to,
                        OnDelete.valueOf(json.get("on_delete").asString()))
                .relatedName(json.path("related_name").asString(""))
                .dbConstraint(json.path("db_constraint").asBoolean(true));
    }

    private static Object constant(JsonNode value) {
        Object constant = value(value);
        if (constant == null || constant instanceof OldRows) {
            throw new NotDeclarable("the default value " + value);
        }
        return constant;
    }

    static @Nullable Object value(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isIntegralNumber()) {
            return value.asInt();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        if (value.isString()) {
            return value.asString();
        }
        if (value.has("$date")) {
            return LocalDate.parse(value.get("$date").asString());
        }
        if (value.has("$datetime")) {
            return java.time.OffsetDateTime.parse(value.get("$datetime").asString())
                    .toInstant();
        }
        if (value.has("$decimal")) {
            return new BigDecimal(value.get("$decimal").asString());
        }
        if (value.has("$uuid")) {
            return UUID.fromString(value.get("$uuid").asString());
        }
        if (value.path("$call").asString("").equals("now")) {
            return OldRows.NOW;
        }
        throw new NotDeclarable("the default value " + value);
    }

    // Operations

    static List<Operation> operations(JsonNode operations, String app) {
        return list(operations).stream().map(each -> operation(each, app)).toList();
    }

    static Operation operation(JsonNode json, String app) {
        String model = json.has("model_name")
                ? text(json, "model_name")
                : json.path("name").asString("");
        return switch (text(json, "op")) {
            case "CreateModel" -> {
                refuseBases(json);
                yield new CreateModel(model, fields(app, json), options(json.path("options")));
            }
            case "DeleteModel" -> new DeleteModel(model);
            case "RenameModel" -> new RenameModel(text(json, "old_name"), text(json, "new_name"));
            case "AddField" -> new AddField(model, operand(json, app, model), oldRows(json));
            case "AlterField" -> new AlterField(model, operand(json, app, model), oldRows(json));
            case "RemoveField" -> new RemoveField(model, text(json, "name"));
            case "RenameField" -> new RenameField(model, text(json, "old_name"), text(json, "new_name"));
            case "AddIndex" -> new AddIndex(model, index(json.get("index")));
            case "RemoveIndex" -> new RemoveIndex(model, text(json, "name"));
            case "RenameIndex" -> new RenameIndex(model, text(json, "old_name"), text(json, "new_name"));
            case "AddConstraint" -> new AddConstraint(model, constraint(json.get("constraint")));
            case "RemoveConstraint" -> new RemoveConstraint(model, text(json, "name"));
            case "AlterModelOptions" -> {
                ModelStateOptions options = options(json.get("options"));
                yield new AlterModelOptions(
                        model, options.ordering(), options.verboseName(), options.verboseNamePlural());
            }
            case "AlterModelTable" ->
                new AlterModelTable(model, json.get("table").isNull() ? null : text(json, "table"));
            case "AlterUniqueTogether" -> new AlterUniqueTogether(model, sets(json.get("unique_together")));
            case "RunSQL" ->
                new RunSql(
                        List.of(RunSql.statement(text(json, "sql"))),
                        null,
                        List.of(),
                        json.path("elidable").asBoolean(false));
            case "RunPython" ->
                new RunJava(RunJava.NOOP, null, json.path("elidable").asBoolean(false), true);
            case "SeparateDatabaseAndState" ->
                new SeparateDatabaseAndState(
                        operations(json.path("database_operations"), app),
                        operations(json.path("state_operations"), app));
            default -> throw new NotDeclarable("what " + text(json, "op") + " changes");
        };
    }

    private static String text(JsonNode json, String key) {
        return json.get(key).asString();
    }

    private static boolean keepsDefault(JsonNode json) {
        return json.path("preserve_default").asBoolean(true);
    }

    private static Field operand(JsonNode json, String app, String model) {
        return field(text(json, "name"), json.get("field"), app + "." + model, keepsDefault(json));
    }

    private static @Nullable Object oldRows(JsonNode json) {
        return keepsDefault(json) ? null : value(json.get("field").path("default"));
    }

    // What is compared

    /// The operations as text. Django calls a model in lower case where it is there already, and does not record
    /// whether an operation is elidable.
    static String texts(List<? extends Operation> operations) {
        return operations.stream().map(MigrationCases::text).collect(Collectors.joining("\n"));
    }

    private static String text(Operation operation) {
        String text = LABEL.matcher(operation.canonicalText().replace(" elidable", ""))
                .replaceAll(label ->
                        java.util.regex.Matcher.quoteReplacement(label.group().toLowerCase(java.util.Locale.ROOT)));
        boolean named = operation instanceof CreateModel
                || operation instanceof DeleteModel
                || operation instanceof RenameModel;
        return named
                ? text
                : FIRST_ARGUMENT
                        .matcher(text)
                        .replaceFirst(first ->
                                first.group(1) + "(\"" + first.group(2).toLowerCase(java.util.Locale.ROOT) + "\"");
    }
}
