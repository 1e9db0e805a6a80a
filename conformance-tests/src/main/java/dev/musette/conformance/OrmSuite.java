package dev.musette.conformance;

import bookshop.Author_;
import bookshop.Country_;
import bookshop.Genre_;
import bookshop.Publisher_;
import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.StatementLog;
import dev.musette.db.Transaction;
import dev.musette.db.Transactions;
import dev.musette.models.BaseModel;
import dev.musette.models.ModelMeta;
import dev.musette.models.ModelRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Query sets and instances, over the models of `orm_schema.json` that can be expressed so far: each
/// case runs in a transaction of its own over data that is loaded once.
final class OrmSuite implements Suite {
    private static final List<String> TABLES = List.of("""
            CREATE TABLE "bookshop_country" ("code" varchar(2) NOT NULL PRIMARY KEY, "name" varchar(60) NOT NULL UNIQUE,
              "population" bigint NULL, "area" real NULL, "eu" bool NOT NULL)""", """
            CREATE TABLE "bookshop_publisher" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              "created_at" datetime NOT NULL, "updated_at" datetime NULL, "name" varchar(100) NOT NULL UNIQUE,
              "slug" varchar(60) NOT NULL UNIQUE,
              "country_id" varchar(2) NULL REFERENCES "bookshop_country" ("code") DEFERRABLE INITIALLY DEFERRED,
              "website" varchar(200) NOT NULL, "founded" date NULL,
              "parent_id" bigint NULL REFERENCES "bookshop_publisher" ("id") DEFERRABLE INITIALLY DEFERRED)""", """
            CREATE TABLE "bookshop_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              "created_at" datetime NOT NULL, "updated_at" datetime NULL, "full_name" varchar(120) NOT NULL,
              "pen_name" varchar(80) NULL, "email" varchar(254) NULL UNIQUE, "uid" char(32) NOT NULL UNIQUE,
              "born" date NULL, "died" date NULL, "rating" real NULL, "bio" text NOT NULL,
              "home_id" varchar(2) NULL REFERENCES "bookshop_country" ("code") DEFERRABLE INITIALLY DEFERRED)""", """
            CREATE TABLE "bookshop_genre" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL,
              "parent_id" bigint NULL REFERENCES "bookshop_genre" ("id") DEFERRABLE INITIALLY DEFERRED,
              "level" smallint unsigned NOT NULL CHECK ("level" >= 0), UNIQUE ("name", "parent_id"))""");

    /// Types that only say "rejected as a programming error".
    private static final Set<String> PROGRAMMING_ERRORS =
            Set.of("TypeError", "ValueError", "AttributeError", "KeyError", "AssertionError");

    private final Databases databases = Databases.open(Map.of(Databases.DEFAULT, Database.url("sqlite::memory:")));
    private final ModelRegistry models =
            ModelRegistry.of(List.of(Country_.META, Publisher_.META, Author_.META, Genre_.META));
    private final Context context = Context.root();

    /// @param folder where `orm_data.json` lies
    OrmSuite(Path folder) {
        databases.bind(context);
        models.bind(context);
        TABLES.forEach(databases.main()::execute);
        JsonNode rows = new ObjectMapper()
                .readTree(folder.resolve("orm_data.json").toFile())
                .get("rows");
        context.run(() -> Transactions.atomic(() -> {
            for (ModelMeta<?, ?> meta : models.models()) {
                rows.get(meta.name()).forEach(row -> load(meta, row));
            }
        }));
        // between the loaded keys and the explicit ones of new rows, which are 9000 and up
        for (String table : List.of("bookshop_publisher", "bookshop_author", "bookshop_genre")) {
            databases.main().execute("UPDATE sqlite_sequence SET seq = 4999 WHERE name = '" + table + "'");
        }
    }

    private <M extends BaseModel> void load(ModelMeta<M, ?> meta, JsonNode row) {
        OrmStatement scope = new OrmStatement(models);
        M model = meta.create();
        row.properties()
                .forEach(each ->
                        OrmStatement.assign(meta, model, each.getKey(), OrmValues.decode(each.getValue(), scope)));
        meta.objects().create(model);
    }

    @Override
    public Outcome run(JsonNode testCase) throws Exception {
        return context.call(() -> {
            Transaction transaction = databases.main().begin();
            try {
                return transaction.call(() -> compare(testCase));
            } finally {
                transaction.rollback();
            }
        });
    }

    private Outcome compare(JsonNode testCase) {
        OrmStatement statements = new OrmStatement(models);
        if (!testCase.has("script")) {
            return compare(
                    statements,
                    testCase,
                    testCase.get("expected"),
                    testCase.path("ordered").asBoolean());
        }
        for (int i = 0; i < testCase.get("script").size(); i++) {
            Outcome outcome = compare(
                    statements,
                    testCase.get("script").get(i),
                    testCase.get("expected").get(i),
                    testCase.path("ordered").path(i).asBoolean());
            if (outcome instanceof Outcome.Failed) {
                return outcome;
            }
        }
        return new Outcome.Passed();
    }

    private static Outcome compare(OrmStatement statements, JsonNode statement, JsonNode expected, boolean ordered) {
        int[] queries = {0};
        Context.current().set(StatementLog.KEY, each -> queries[0] += 1);
        Object actual = Transactions.atomic(() -> statements.run(statement));
        if (queries[0] > statement.path("max_queries").asInt(Integer.MAX_VALUE)) {
            return Outcome.compare(
                    "at most " + statement.path("max_queries").asInt() + " queries", queries[0] + " queries");
        }
        Map<?, ?> wanted = plain((Map<?, ?>) Objects.requireNonNull(OrmValues.expected(expected)), ordered);
        Map<?, ?> found = plain((Map<?, ?>) Objects.requireNonNull(actual), ordered);
        return Outcome.compare(wanted.toString(), found.toString());
    }

    /// Leaves out what is for information, and sorts rows whose order means nothing.
    private static Map<?, ?> plain(Map<?, ?> result, boolean ordered) {
        Map<Object, @Nullable Object> plain = new TreeMap<>();
        result.forEach((name, value) -> {
            if (!name.equals("message") && !name.equals("objects")) {
                plain.put(
                        name,
                        PROGRAMMING_ERRORS.contains(String.valueOf(value))
                                ? "rejected"
                                : sorted(value, !ordered && (name.equals("pks") || name.equals("rows"))));
            }
        });
        return plain;
    }

    private static @Nullable Object sorted(@Nullable Object value, boolean shuffle) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> keys = new TreeMap<>();
            map.forEach((name, each) -> keys.put(name, sorted(each, false)));
            return keys;
        }
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(each -> texts.add(String.valueOf(sorted(each, false))));
            if (shuffle) {
                texts.sort(null);
            }
            return texts;
        }
        return value;
    }

    @Override
    public void close() {
        databases.close();
    }
}
