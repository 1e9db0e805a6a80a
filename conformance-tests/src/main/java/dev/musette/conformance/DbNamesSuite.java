package dev.musette.conformance;

import dev.musette.db.Vendor;
import dev.musette.db.schema.Identifiers;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The types of columns and the names of tables, indexes and constraints on each kind of database. Names are read from
/// the statements that the schema editor writes.
final class DbNamesSuite implements Suite {
    private static final Map<String, Vendor> VENDORS =
            Map.of("sqlite", Vendor.SQLITE, "postgresql", Vendor.POSTGRESQL, "mysql", Vendor.MARIADB);
    private static final Pattern TABLE = Pattern.compile("^CREATE TABLE ([\"`])(.*?)\\1");
    private static final Pattern INDEX = Pattern.compile("^CREATE (?:UNIQUE )?INDEX ([\"`])(.*?)\\1");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT ([\"`])(.*?)\\1");
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

    private final SchemaSketch bookshop;

    /// @param folder where `orm_schema.json` lies
    DbNamesSuite(Path folder) {
        bookshop = SchemaSketch.of(
                new ObjectMapper().readTree(folder.resolve("orm_schema.json").toFile()));
    }

    @Override
    public Outcome run(JsonNode testCase) {
        JsonNode expected = testCase.get("expected");
        Object actual = switch (testCase.get("op").asString()) {
            case "column_type" -> each(expected, dialect -> columnType(dialect, testCase.get("field")));
            case "fk_column" -> foreignKey(expected, testCase.get("target_pk").asString());
            case "create_names" -> created(expected, SchemaSketch.ofModels(testCase.get("models")));
            case "schema_names" -> ofModel(expected, testCase.get("model").asString());
            case "truncate_name" ->
                Identifiers.truncate(
                        testCase.get("identifier").asString(),
                        testCase.get("length").asInt(),
                        testCase.get("hash_len").asInt());
            case "names_digest" ->
                Identifiers.digest(
                        testCase.get("length").asInt(),
                        texts(testCase.get("args")).toArray(String[]::new));
            case "create_index_name" ->
                each(
                        expected,
                        dialect -> Identifiers.create(
                                testCase.get("table").asString(),
                                texts(testCase.get("columns")),
                                testCase.get("suffix").asString(),
                                dialect.maxNameLength()));
            case "auto_index_name" ->
                Identifiers.indexName(testCase.get("table").asString(), texts(testCase.get("fields")));
            case "quote_name" ->
                each(expected, dialect -> dialect.quoteName(testCase.get("name").asString()));
            case "max_name_length" ->
                each(
                        expected,
                        dialect -> dialect.maxNameLength() == Integer.MAX_VALUE ? null : dialect.maxNameLength());
            case "postgres_implicit_names" -> implicit(testCase);
            default -> throw new IllegalArgumentException("unknown op " + testCase.get("op"));
        };
        return Outcome.compare(String.valueOf(plain(expected)), String.valueOf(actual));
    }

    /// What each kind of database answers, by its name in the case.
    private static Map<String, @Nullable Object> each(
            JsonNode expected, Function<Dialect, ? extends @Nullable Object> answer) {
        Map<String, @Nullable Object> answers = new TreeMap<>();
        expected.propertyNames().forEach(name -> answers.put(name, answer.apply(Dialect.of(vendor(name)))));
        return answers;
    }

    private static Vendor vendor(String name) {
        Vendor vendor = VENDORS.get(name);
        if (vendor == null) {
            throw new IllegalArgumentException("unknown kind of database " + name);
        }
        return vendor;
    }

    private static Map<String, @Nullable String> columnType(Dialect dialect, JsonNode field) {
        ColumnType type = FieldSketch.columnType(field);
        Map<String, @Nullable String> answer = new TreeMap<>();
        answer.put("type", dialect.columnType(type));
        answer.put("check", dialect.columnTypeCheck(type, "f"));
        answer.put("suffix", dialect.columnTypeSuffix(type));
        answer.put("parameters", dialect.columnType(type));
        answer.put("rel_type", dialect.columnType(dialect.referenceType(type)));
        return answer;
    }

    private static Map<String, Object> foreignKey(JsonNode expected, String target) {
        ColumnType type = FieldSketch.ofKeyKind(target);
        Map<String, Object> answer = new TreeMap<>();
        answer.put("column", FieldSketch.foreignKeyColumn("ref"));
        answer.put("types", each(expected.get("types"), dialect -> dialect.columnType(dialect.referenceType(type))));
        return answer;
    }

    private static Map<String, @Nullable Object> created(JsonNode expected, SchemaSketch sketch) {
        return each(expected, dialect -> names(dialect, sketch.tables(dialect)));
    }

    private Map<String, @Nullable Object> ofModel(JsonNode expected, String model) {
        Map<String, @Nullable Object> answer = new TreeMap<>(bookshop.describe(model));
        answer.put(
                "names",
                each(expected.get("names"), dialect -> names(dialect, List.of(bookshop.table(dialect, model)))));
        return answer;
    }

    private static Map<String, Collection<String>> names(Dialect dialect, List<Table> tables) {
        List<String> statements = new ArrayList<>();
        SchemaEditor editor = SchemaEditor.collecting(dialect, statements::add);
        tables.forEach(editor::createTable);
        editor.finish();
        Map<String, Collection<String>> names = new TreeMap<>();
        names.put("tables", find(statements, TABLE));
        names.put("indexes", find(statements, INDEX));
        names.put("constraints", find(statements, CONSTRAINT));
        return names;
    }

    private static Set<String> find(List<String> statements, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (String statement : statements) {
            Matcher matcher = pattern.matcher(statement);
            while (matcher.find()) {
                found.add(matcher.group(2));
            }
        }
        return found;
    }

    private static Map<String, String> implicit(JsonNode testCase) {
        String table = testCase.get("table").asString();
        Map<String, String> names = new TreeMap<>();
        String sequence = Identifiers.postgresImplicit(
                table, testCase.get("identity_column").asString(), "seq");
        names.put("sequence", "public." + (PLAIN_NAME.matcher(sequence).matches() ? sequence : '"' + sequence + '"'));
        names.put("primary_key", Identifiers.postgresImplicit(table, null, "pkey"));
        names.put(
                "unique",
                Identifiers.postgresImplicit(
                        table, testCase.get("unique_column").asString(), "key"));
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    /// The recorded value in the form in which answers are compared: names sorted, lists in order.
    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new TreeMap<>();
            node.properties().forEach(each -> map.put(each.getKey(), plain(each.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        }
        return node.isNull() ? null : node.asString();
    }
}
