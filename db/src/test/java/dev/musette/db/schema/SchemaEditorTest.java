package dev.musette.db.schema;

import static dev.musette.db.sql.ColumnType.Plain.BIG_AUTO;
import static dev.musette.db.sql.ColumnType.Plain.BIG_INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.DATE_TIME;
import static dev.musette.db.sql.ColumnType.Plain.INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.JSON;
import static dev.musette.db.sql.ColumnType.Plain.POSITIVE_INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables as Django creates them on SQLite.
class SchemaEditorTest {
    private static final Table POST = Table.of(
            "blog_blogpost",
            Column.of("id", BIG_AUTO).asPrimaryKey(),
            Column.of("title", new ColumnType.Varchar(200)),
            Column.of("content", TEXT),
            Column.of("published_date", DATE_TIME));
    private static final Table COMMENT = Table.of(
            "blog_comment",
            Column.of("id", BIG_AUTO).asPrimaryKey(),
            Column.of("text", TEXT),
            Column.of("post_id", BIG_INTEGER).references("blog_blogpost", "id").asIndexed());

    private final Database database = new Database("default", DatabaseOptions.inMemory());

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> created(Table... tables) {
        List<String> statements = new ArrayList<>();
        SchemaEditor editor = SchemaEditor.collecting(Dialect.of(database), statements::add);
        for (Table table : tables) {
            editor.createTable(table);
        }
        editor.finish();
        SchemaEditor.edit(database, real -> List.of(tables).forEach(real::createTable)); // SQLite takes them too
        return statements;
    }

    @Test
    void tablesFirstThenTheirIndexes() {
        assertThat(created(COMMENT, POST))
                .containsExactly(
                        "CREATE TABLE \"blog_comment\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"text\" text"
                                + " NOT NULL, \"post_id\" bigint NOT NULL REFERENCES \"blog_blogpost\" (\"id\") DEFERRABLE"
                                + " INITIALLY DEFERRED)",
                        "CREATE TABLE \"blog_blogpost\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\""
                                + " varchar(200) NOT NULL, \"content\" text NOT NULL, \"published_date\" datetime NOT NULL)",
                        "CREATE INDEX \"blog_comment_post_id_580e96ef\" ON \"blog_comment\" (\"post_id\")");
    }

    @Test
    void theRulesOfColumns() {
        assertThat(created(Table.of(
                        "shop_item",
                        Column.of("uid", Plain.UUID).asPrimaryKey(),
                        Column.of("slug", new ColumnType.Varchar(50))
                                .asNullable()
                                .asUnique()
                                .asIndexed(),
                        Column.of("p", POSITIVE_INTEGER),
                        Column.of("j", JSON).asNullable())))
                .containsExactly(
                        "CREATE TABLE \"shop_item\" (\"uid\" char(32) NOT NULL PRIMARY KEY, \"slug\" varchar(50)"
                                + " NULL UNIQUE, \"p\" integer unsigned NOT NULL CHECK (\"p\" >= 0), \"j\" text NULL CHECK"
                                + " ((JSON_VALID(\"j\") OR \"j\" IS NULL)))");
    }

    @Test
    void constraintsAndIndexesOfTheTable() {
        Condition positive = Condition.compare(new ColumnRef(null, "a"), Operator.GREATER, new Literal(0));
        Table table = new Table(
                "shop_item",
                List.of(Column.of("a", INTEGER), Column.of("b", INTEGER)),
                List.of(List.of("a", "b")),
                List.of(Index.on("a", "-b"), Index.on("b").named("my_ix").where(positive)),
                List.of(
                        new TableConstraint.Check("ck_a", positive),
                        new TableConstraint.Unique("uq_b", List.of("b"), null),
                        new TableConstraint.Unique("uq_ac", List.of("a"), positive)));

        assertThat(created(table))
                .containsExactly(
                        "CREATE TABLE \"shop_item\" (\"a\" integer NOT NULL, \"b\" integer NOT NULL, CONSTRAINT \"ck_a\""
                                + " CHECK (\"a\" > 0), CONSTRAINT \"uq_b\" UNIQUE (\"b\"))",
                        "CREATE UNIQUE INDEX \"shop_item_a_b_5356df3f_uniq\" ON \"shop_item\" (\"a\", \"b\")",
                        "CREATE UNIQUE INDEX \"uq_ac\" ON \"shop_item\" (\"a\") WHERE \"a\" > 0",
                        "CREATE INDEX \"%s\" ON \"shop_item\" (\"a\", \"b\" DESC)"
                                .formatted(Identifiers.indexName("shop_item", List.of("a", "-b"))),
                        "CREATE INDEX \"my_ix\" ON \"shop_item\" (\"b\") WHERE \"a\" > 0");
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, integer, INTEGER",
        "BIG_AUTO, integer, BIG_INTEGER",
        "SMALL_AUTO, integer, SMALL_INTEGER",
        "BINARY, BLOB, BINARY",
        "BOOLEAN, bool, BOOLEAN",
        "DATE, date, DATE",
        "DATE_TIME, datetime, DATE_TIME",
        "DURATION, bigint, DURATION",
        "FLOAT, real, FLOAT",
        "INTEGER, integer, INTEGER",
        "BIG_INTEGER, bigint, BIG_INTEGER",
        "SMALL_INTEGER, smallint, SMALL_INTEGER",
        "POSITIVE_INTEGER, integer unsigned, INTEGER",
        "POSITIVE_BIG_INTEGER, bigint unsigned, BIG_INTEGER",
        "POSITIVE_SMALL_INTEGER, smallint unsigned, SMALL_INTEGER",
        "IP_ADDRESS, char(39), IP_ADDRESS",
        "JSON, text, JSON",
        "TEXT, text, TEXT",
        "TIME, time, TIME",
        "UUID, char(32), UUID"
    })
    void typesAreNamedAsDjangoNamesThem(Plain type, String name, Plain reference) {
        assertThat(Dialect.of(database).columnType(type)).isEqualTo(name);
        assertThat(type.reference()).isEqualTo(reference);
        assertThat(Dialect.of(database).columnTypeSuffix(type)).isEqualTo(type.isAuto() ? "AUTOINCREMENT" : null);
    }

    @Test
    void typesWithASize() {
        assertThat(Dialect.of(database).columnType(new ColumnType.Decimal(7, 3)))
                .isEqualTo("decimal");
        assertThat(Dialect.of(database).columnType(new ColumnType.Varchar(7).reference()))
                .isEqualTo("varchar(7)");
    }

    @Test
    void aChangeThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> SchemaEditor.edit(database, editor -> {
                    editor.createTable(POST);
                    editor.execute("CREATE NONSENSE");
                }))
                .hasMessage("near \"NONSENSE\": syntax error (database 'default')");

        assertThat(tables()).isEmpty();
    }

    @Test
    void aTableIsDroppedWithItsIndexes() {
        SchemaEditor.edit(database, editor -> {
            editor.createTable(POST);
            editor.createTable(COMMENT);
        });
        SchemaEditor.edit(database, editor -> editor.dropTable("blog_comment"));

        assertThat(tables()).containsExactly("blog_blogpost");
        assertThatThrownBy(() -> SchemaEditor.edit(database, editor -> editor.dropTable("blog_comment")))
                .hasMessage("no such table: blog_comment (database 'default')");
    }

    private List<String> tables() {
        return database.query(
                "SELECT name FROM sqlite_master WHERE name LIKE 'blog%'",
                Bind.NONE, row -> String.valueOf(row.getText(1)));
    }

    @Test
    void aTableThatContradictsItselfIsRefused() {
        assertThatThrownBy(() -> Table.of("t", Column.of("a", TEXT), Column.of("a", TEXT)))
                .hasMessage("The table 't' has two columns 'a'.");
        assertThatThrownBy(() ->
                        new Table("t", List.of(Column.of("a", TEXT)), List.of(), List.of(Index.on("b")), List.of()))
                .hasMessage("An index of the table 't' names the column 'b', which it does not have.");
        assertThatThrownBy(() -> Index.on()).hasMessage("An index needs at least one column.");
    }
}
