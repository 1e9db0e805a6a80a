package dev.musette.db.schema;

import static dev.musette.db.sql.ColumnType.Plain.BIG_AUTO;
import static dev.musette.db.sql.ColumnType.Plain.BIG_INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.BOOLEAN;
import static dev.musette.db.sql.ColumnType.Plain.DATE;
import static dev.musette.db.sql.ColumnType.Plain.DATE_TIME;
import static dev.musette.db.sql.ColumnType.Plain.INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.POSITIVE_INTEGER;
import static dev.musette.db.sql.ColumnType.Plain.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.IntegrityError;
import dev.musette.db.TransactionManagementError;
import dev.musette.db.Transactions;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Literal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of a real SQLite file changed: their rows, indexes, keys and whatever else hangs on them.
class SqliteChangesTest {
    private static final Column ID = Column.of("id", BIG_AUTO).asPrimaryKey();
    private static final Column TITLE = Column.of("title", new Varchar(200));
    private static final Column SLUG = Column.of("slug", new Varchar(50)).asIndexed();
    private static final Table POST = Table.of("blog_post", ID, TITLE, SLUG);
    private static final Column POST_ID =
            Column.of("post_id", BIG_INTEGER).references("blog_post", "id").asIndexed();
    private static final Table COMMENT = Table.of("blog_comment", ID, Column.of("text", TEXT), POST_ID);

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(
                "default", DatabaseOptions.sqlite(folder.resolve("site.sqlite3").toString()));
        edit(editor -> {
            editor.createTable(POST);
            editor.createTable(COMMENT);
        });
        database.execute(
                "INSERT INTO blog_post (title, slug) VALUES ('One', 'one'), ('It''s two', 'two'), ('3', 'three')");
        database.execute("INSERT INTO blog_comment (text, post_id) VALUES ('Ah', 1), ('Oh', 1), ('So', 2)");
        database.execute("DELETE FROM blog_post WHERE id = 3");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void edit(Consumer<SchemaEditor> changes) {
        SchemaEditor.edit(database, changes);
    }

    private static Table with(Table table, Column... columns) {
        return new Table(table.name(), List.of(columns), table.uniqueTogether(), table.indexes(), table.constraints());
    }

    private List<String> schema(String table) {
        return texts("SELECT sql FROM sqlite_master WHERE tbl_name = '%s' AND sql IS NOT NULL ORDER BY rowid"
                .formatted(table));
    }

    /// The rows of a query, their columns with commas between.
    private List<String> rows(String select, int columns) {
        return database.query(
                select,
                Bind.NONE,
                row -> IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> String.valueOf(row.getText(column)))
                        .collect(Collectors.joining(",")));
    }

    private List<String> texts(String select) {
        return rows(select, 1);
    }

    private void assertHealthy() {
        assertThat(texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(texts("PRAGMA foreign_key_check")).isEmpty();
        assertThat(texts("PRAGMA foreign_keys")).containsExactly("1");
        Transactions.atomic(
                database, () -> assertThat(texts("PRAGMA foreign_keys")).containsExactly("1"));
        assertThat(texts("SELECT name FROM sqlite_master WHERE name LIKE 'new\\_\\_%' ESCAPE '\\'"))
                .isEmpty();
    }

    private static String type(Column column) {
        return new TableSql(Dialect.of(new Database("x", DatabaseOptions.inMemory())), Table.of("t", column))
                .column(column);
    }

    @Test
    void aNullableColumnIsAddedInPlaceAndItsIndexAtTheEnd() {
        Column author = Column.of("author_id", BIG_INTEGER)
                .asNullable()
                .references("blog_post", "id")
                .asIndexed();
        List<String> statements = new ArrayList<>();
        SchemaEditor collecting = SchemaEditor.collecting(Dialect.of(database), statements::add);
        Table to = with(POST, ID, TITLE, SLUG, author);
        collecting.addColumn(POST, to, author, null);
        collecting.finish();
        edit(editor -> editor.addColumn(POST, to, author, null));

        assertThat(statements)
                .containsExactly(
                        "ALTER TABLE \"blog_post\" ADD COLUMN \"author_id\" bigint NULL REFERENCES \"blog_post\" (\"id\")"
                                + " DEFERRABLE INITIALLY DEFERRED",
                        "CREATE INDEX \"blog_post_author_id_dd7a8485\" ON \"blog_post\" (\"author_id\")");
        assertThat(rows("SELECT title, author_id FROM blog_post", 2)).containsExactly("One,null", "It's two,null");
        assertHealthy();
    }

    @Test
    void aColumnWithAValueForOldRowsMakesTheTableAnew() {
        Column views = Column.of("views", POSITIVE_INTEGER);
        Table to = with(POST, ID, TITLE, SLUG, views);
        List<String> statements = new ArrayList<>();
        SchemaEditor collecting = SchemaEditor.collecting(Dialect.of(database), statements::add);
        collecting.addColumn(POST, to, views, 7L);
        collecting.finish();

        edit(editor -> editor.addColumn(POST, to, views, 7L));

        assertThat(statements)
                .containsExactly(
                        "CREATE TABLE \"new__blog_post\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\""
                                + " varchar(200) NOT NULL, \"slug\" varchar(50) NOT NULL, \"views\" integer unsigned NOT"
                                + " NULL CHECK (\"views\" >= 0))",
                        "INSERT INTO sqlite_sequence (name, seq) SELECT 'new__blog_post', seq FROM sqlite_sequence WHERE"
                                + " name = 'blog_post'",
                        "INSERT INTO \"new__blog_post\" (\"id\", \"title\", \"slug\", \"views\") SELECT \"id\", \"title\","
                                + " \"slug\", 7 FROM \"blog_post\"",
                        "DROP TABLE \"blog_post\"",
                        "ALTER TABLE \"new__blog_post\" RENAME TO \"blog_post\"",
                        "CREATE INDEX \"blog_post_slug_b95473f2\" ON \"blog_post\" (\"slug\")");
        assertThat(rows("SELECT id, title, slug, views FROM blog_post", 4))
                .containsExactly("1,One,one,7", "2,It's two,two,7");
        assertThat(schema("blog_post"))
                .containsExactly(
                        "CREATE TABLE \"blog_post\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\""
                                + " varchar(200) NOT NULL, \"slug\" varchar(50) NOT NULL, \"views\" integer unsigned NOT"
                                + " NULL CHECK (\"views\" >= 0))",
                        "CREATE INDEX \"blog_post_slug_b95473f2\" ON \"blog_post\" (\"slug\")");
        assertHealthy();
    }

    @Test
    void theCounterGoesOnThoughTheLastRowIsGone() {
        Column title = TITLE.asUnique();
        edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null));
        database.execute("INSERT INTO blog_post (title, slug) VALUES ('Four', 'four')");

        assertThat(texts("SELECT max(id) FROM blog_post")).containsExactly("4");
        assertThat(rows("SELECT name, seq FROM sqlite_sequence WHERE name LIKE '%post%'", 2))
                .containsExactly("blog_post,4");
    }

    @Test
    void foreignKeysToTheTableStayAndHold() {
        Column title = TITLE.asNullable();
        edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null));

        assertThat(schema("blog_comment").getFirst())
                .contains("REFERENCES \"blog_post\" (\"id\") DEFERRABLE INITIALLY DEFERRED");
        assertThat(rows("SELECT text, post_id FROM blog_comment", 2)).containsExactly("Ah,1", "Oh,1", "So,2");
        assertThatThrownBy(() -> database.execute("DELETE FROM blog_post WHERE id = 1"))
                .isInstanceOf(IntegrityError.class);
        assertHealthy();
    }

    @Test
    void aReferenceOfTheDatabasesOwnDeletesNothingMeanwhile() {
        database.execute("CREATE TABLE handmade (id integer PRIMARY KEY, post_id bigint REFERENCES blog_post (id) ON"
                + " DELETE CASCADE)");
        database.execute("INSERT INTO handmade VALUES (1, 1), (2, 2)");
        Column title = TITLE.asNullable();

        edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null));

        assertThat(rows("SELECT id, post_id FROM handmade", 2)).containsExactly("1,1", "2,2");
    }

    @Test
    void aTableIsRenamedWithTheKeysViewsAndTriggersThatNameIt() {
        database.execute("CREATE VIEW titles AS SELECT title FROM blog_post");
        database.execute("CREATE TRIGGER t AFTER DELETE ON blog_comment BEGIN UPDATE blog_post SET title = 'x' WHERE"
                + " id = OLD.post_id; END");
        edit(editor -> editor.renameTable(POST, Table.of("blog_article", ID, TITLE, SLUG)));

        assertThat(schema("blog_article"))
                .containsExactly(
                        "CREATE TABLE \"blog_article\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\""
                                + " varchar(200) NOT NULL, \"slug\" varchar(50) NOT NULL)",
                        "CREATE INDEX \"blog_post_slug_b95473f2\" ON \"blog_article\" (\"slug\")");
        assertThat(schema("blog_comment").getFirst()).contains("REFERENCES \"blog_article\" (\"id\")");
        assertThat(texts("SELECT title FROM titles")).containsExactly("One", "It's two");
        database.execute("DELETE FROM blog_comment WHERE id = 3");
        assertThat(texts("SELECT title FROM titles")).containsExactly("One", "x");
        assertHealthy();
    }

    @Test
    void aPlainColumnIsRenamedInPlaceAndKeepsTheNameOfItsIndex() {
        Column label = SLUG.named("label");
        edit(editor -> editor.alterColumn(POST, with(POST, ID, TITLE, label), SLUG, label, null));

        assertThat(schema("blog_post"))
                .containsExactly(
                        "CREATE TABLE \"blog_post\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"title\""
                                + " varchar(200) NOT NULL, \"label\" varchar(50) NOT NULL)",
                        "CREATE INDEX \"blog_post_slug_b95473f2\" ON \"blog_post\" (\"label\")");

        Table from = with(POST, ID, TITLE, label);
        Column plain = Column.of("label", new Varchar(50));
        edit(editor -> editor.alterColumn(from, with(POST, ID, TITLE, plain), label, plain, null));

        assertThat(schema("blog_post")).hasSize(1); // known by its columns, not by its name
        assertHealthy();
    }

    @Test
    void aForeignKeyIsRenamedTogetherWithItsIndex() {
        Column article = POST_ID.named("article_id");
        Column text = Column.of("text", TEXT);
        edit(editor -> editor.alterColumn(COMMENT, with(COMMENT, ID, text, article), POST_ID, article, null));

        assertThat(schema("blog_comment"))
                .containsExactly(
                        "CREATE TABLE \"blog_comment\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"text\" text"
                                + " NOT NULL, \"article_id\" bigint NOT NULL REFERENCES \"blog_post\" (\"id\") DEFERRABLE"
                                + " INITIALLY DEFERRED)",
                        "CREATE INDEX \"blog_comment_article_id_%s\" ON \"blog_comment\" (\"article_id\")"
                                .formatted(Identifiers.digest(8, "blog_comment", "article_id")));
        assertThat(rows("SELECT id, text, article_id FROM blog_comment", 3))
                .containsExactly("1,Ah,1", "2,Oh,1", "3,So,2");
        assertHealthy();
    }

    @Test
    void aColumnIsRemovedWithItsIndex() {
        edit(editor -> editor.removeColumn(POST, with(POST, ID, TITLE), SLUG));
        edit(editor -> editor.removeColumn(with(POST, ID, TITLE), with(POST, ID), TITLE));

        assertThat(schema("blog_post"))
                .containsExactly("CREATE TABLE \"blog_post\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT)");
        assertThat(texts("SELECT id FROM blog_post")).containsExactly("1", "2");
        assertHealthy();
    }

    @Test
    void theTypeOfAKeyGoesOnToWhatRefersToIt() {
        Column uuid = Column.of("code", new Varchar(10)).asPrimaryKey();
        Table country = Table.of("geo_country", uuid, Column.of("name", TEXT));
        Column reference = Column.of("country_id", new Varchar(10))
                .references("geo_country", "code")
                .asIndexed();
        Column self = Column.of("twin_id", new Varchar(10)).asNullable().references("geo_country", "code");
        Table town = Table.of("geo_town", ID, reference);
        edit(editor -> {
            editor.createTable(with(country, uuid, self));
            editor.createTable(town);
        });
        database.execute("INSERT INTO geo_country VALUES ('44', NULL), ('33', '44')");
        database.execute("INSERT INTO geo_town VALUES (1, '44')");

        Column number = Column.of("code", INTEGER).asPrimaryKey();
        Column toNumber = Column.of("country_id", INTEGER)
                .references("geo_country", "code")
                .asIndexed();
        Column selfNumber = Column.of("twin_id", INTEGER).asNullable().references("geo_country", "code");
        edit(editor -> editor.alterColumn(
                with(country, uuid, self),
                with(country, number, selfNumber),
                uuid,
                number,
                null,
                List.of(new TableChange(town, with(town, ID, toNumber)))));

        assertThat(rows("SELECT typeof(code), code, typeof(twin_id), twin_id FROM geo_country ORDER BY code", 4))
                .containsExactly("integer,33,integer,44", "integer,44,null,null");
        assertThat(rows("SELECT typeof(country_id), country_id FROM geo_town", 2))
                .containsExactly("integer,44");
        assertThat(schema("geo_town").getFirst()).contains("\"country_id\" integer NOT NULL");
        assertHealthy();
    }

    @Test
    void nullsGetTheGivenValueOrAreRefused() {
        Column note = Column.of("note", TEXT).asNullable();
        Table with = with(POST, ID, TITLE, SLUG, note);
        Column required = Column.of("note", TEXT);
        Table to = with(POST, ID, TITLE, SLUG, required);
        edit(editor -> editor.addColumn(POST, with, note, null));
        database.execute("UPDATE blog_post SET note = 'kept' WHERE id = 1");

        assertThatThrownBy(() -> edit(editor -> editor.alterColumn(with, to, note, required, null)))
                .isInstanceOf(IntegrityError.class)
                .hasMessage(
                        "The column 'note' of the table 'blog_post' must not be NULL, but is NULL in 1 row (database"
                                + " 'default'). Give the change a default for the rows that are there, or fill them first.");
        edit(editor -> editor.alterColumn(with, to, note, required, "It's new"));

        assertThat(rows("SELECT id, note FROM blog_post", 2)).containsExactly("1,kept", "2,It's new");
        Column other = Column.of("other", INTEGER);
        assertThatThrownBy(() ->
                        edit(editor -> editor.addColumn(to, with(to, ID, TITLE, SLUG, required, other), other, null)))
                .hasMessage("The column 'other' of the table 'blog_post' must not be NULL, but gets no value in 2 rows"
                        + " (database 'default'). Give the change a default for the rows that are there, or fill them"
                        + " first.");
        assertHealthy();
    }

    @Test
    void rowsThatAreNotUniqueAreToldByTheTablesName() {
        database.execute("UPDATE blog_post SET title = 'Same'");
        Column title = TITLE.asUnique();
        List<String> before = schema("blog_post");

        assertThatThrownBy(
                        () -> edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null)))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("The rows of the table 'blog_post' do not fit the change: UNIQUE constraint failed:"
                        + " blog_post.title (database 'default')");
        assertThat(schema("blog_post")).isEqualTo(before);
        assertHealthy();
    }

    @Test
    void valuesOfAnotherTypeAreConvertedOrRefused() {
        Column title = Column.of("title", INTEGER);
        assertThatThrownBy(
                        () -> edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null)))
                .hasMessage(
                        "The column 'title' of the table 'blog_post' becomes integer, and 2 rows hold something else in"
                                + " it. Correct them first.");
        database.execute("UPDATE blog_post SET title = '7'");
        edit(editor -> editor.alterColumn(POST, with(POST, ID, title, SLUG), TITLE, title, null));

        assertThat(rows("SELECT typeof(title), title FROM blog_post", 2)).containsExactly("integer,7", "integer,7");
        assertThat(type(title)).isEqualTo("\"title\" integer NOT NULL");
    }

    @Test
    void momentsBecomeDaysAndDaysMoments() {
        Column at = Column.of("at", DATE_TIME);
        Column day = Column.of("at", DATE);
        Table moments = Table.of("log", ID, at);
        Table days = Table.of("log", ID, day);
        edit(editor -> editor.createTable(moments));
        database.execute("INSERT INTO log (at) VALUES ('2024-01-31 13:05:09.250000')");

        edit(editor -> editor.alterColumn(moments, days, at, day, null));
        assertThat(texts("SELECT at FROM log")).containsExactly("2024-01-31");
        edit(editor -> editor.alterColumn(days, moments, day, at, null));
        assertThat(texts("SELECT at FROM log")).containsExactly("2024-01-31 00:00:00");
    }

    @Test
    void booleansAreZeroAndOne() {
        Column flag = Column.of("flag", INTEGER);
        Column bool = Column.of("flag", BOOLEAN);
        Table numbers = Table.of("log", ID, flag);
        edit(editor -> editor.createTable(numbers));
        database.execute("INSERT INTO log (flag) VALUES (1), (0), (2)");

        assertThatThrownBy(
                        () -> edit(editor -> editor.alterColumn(numbers, Table.of("log", ID, bool), flag, bool, null)))
                .hasMessage("The column 'flag' of the table 'log' becomes bool, and 1 row holds something else in it."
                        + " Correct them first.");
    }

    @Test
    void indexesViewsAndTriggersOfOthersAreKept() {
        database.execute("CREATE INDEX handmade ON blog_post (title COLLATE NOCASE, slug DESC)");
        database.execute("CREATE INDEX on_expression ON blog_post (lower(title)) WHERE slug <> ''");
        database.execute(
                "CREATE VIEW titles AS SELECT p.title, c.text FROM blog_post p JOIN blog_comment c ON c.post_id"
                        + " = p.id");
        database.execute("CREATE TRIGGER shout AFTER INSERT ON blog_post BEGIN UPDATE blog_post SET title ="
                + " upper(NEW.title) WHERE id = NEW.id; END");
        database.execute(
                "CREATE TRIGGER other AFTER INSERT ON blog_comment BEGIN UPDATE blog_post SET slug = 'talk' WHERE"
                        + " id = NEW.post_id; END");
        Column views = Column.of("views", INTEGER);

        edit(editor -> editor.addColumn(POST, with(POST, ID, TITLE, SLUG, views), views, 0));

        assertThat(texts("SELECT name FROM sqlite_master WHERE tbl_name = 'blog_post' ORDER BY name"))
                .containsExactly("blog_post", "blog_post_slug_b95473f2", "handmade", "on_expression", "shout");
        assertThat(texts("SELECT sql FROM sqlite_master WHERE name = 'handmade'"))
                .containsExactly("CREATE INDEX handmade ON blog_post (title COLLATE NOCASE, slug DESC)");
        assertThat(rows("SELECT title, text FROM titles ORDER BY text", 2))
                .containsExactly("One,Ah", "One,Oh", "It's two,So");
        database.execute("INSERT INTO blog_post (title, slug, views) VALUES ('new', 'new', 1)");
        database.execute("INSERT INTO blog_comment (text, post_id) VALUES ('Hm', 2)");
        assertThat(rows("SELECT title, slug FROM blog_post", 2)).containsExactly("One,one", "It's two,talk", "NEW,new");
        assertThat(texts("PRAGMA legacy_alter_table")).containsExactly("0");
        assertHealthy();
    }

    @Test
    void whatWouldBreakIsRefusedAndNothingChanges() {
        database.execute("CREATE VIEW slugs AS SELECT slug FROM blog_post");
        refused("The table 'blog_post' can't be changed so: the view 'slugs' would work no more (no such column: slug"
                + " (database 'default')). Drop it first with a RunSql, and create it again fitting the changed"
                + " table.");
        database.execute("DROP VIEW slugs");
        database.execute("CREATE VIEW slugs AS SELECT \"slug\" FROM blog_post");
        refused(
                "The column 'slug' of the table 'blog_post' can't go: the view 'slugs' names it. Drop that one first with a"
                        + " RunSql, and create it again without the column.");
        database.execute("DROP VIEW slugs");
        database.execute(
                "CREATE TRIGGER low AFTER UPDATE ON blog_post BEGIN UPDATE blog_post SET slug = lower(NEW.slug)"
                        + " WHERE id = NEW.id; END");
        refused(
                "The table 'blog_post' can't be changed so: the trigger 'low' would work no more (no such column: NEW.slug"
                        + " (database 'default')). Drop it first with a RunSql, and create it again fitting the changed table.");
        database.execute("DROP TRIGGER low");
        database.execute("CREATE INDEX both ON blog_post (title, slug)");
        refused(
                "The column 'slug' of the table 'blog_post' can't go: the index 'both', which no migration knows, is about"
                        + " it. Drop that index first with a RunSql.");
        database.execute("DROP INDEX both");
        database.execute("ALTER TABLE blog_post ADD COLUMN extra text DEFAULT 'x' COLLATE NOCASE");
        refused(
                "The table 'blog_post' has to be made anew for this change, which would lose what no migration knows: the"
                        + " column 'extra', a COLLATE in its definition. Take it away before with a RunSql and bring it back"
                        + " after, or tell the migrations of it.");
    }

    private void refused(String message) {
        List<String> before = schema("blog_post");
        assertThatThrownBy(() -> edit(editor -> editor.removeColumn(POST, with(POST, ID, TITLE), SLUG)))
                .isInstanceOf(SchemaChangeRefused.class)
                .hasMessage(message);
        assertThat(schema("blog_post")).isEqualTo(before);
        assertThat(texts("SELECT count(*) FROM blog_post")).containsExactly("2");
        assertHealthy();
    }

    @Test
    void aHandmadeTableIsRefusedForEachOfItsRules() {
        database.execute(
                "CREATE TABLE odd (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, a text NOT NULL UNIQUE, b text"
                        + " NOT NULL DEFAULT 'b' CHECK (b <> ''), c bigint REFERENCES blog_post (id) ON DELETE CASCADE)");
        Column a = Column.of("a", TEXT);
        Column b = Column.of("b", TEXT);
        Column c = Column.of("c", BIG_INTEGER).asNullable().references("blog_post", "id");
        Table odd = Table.of("odd", ID, a, b, c);
        Column nullable = a.asNullable();

        assertThatThrownBy(
                        () -> edit(editor -> editor.alterColumn(odd, with(odd, ID, nullable, b, c), a, nullable, null)))
                .hasMessage(
                        "The table 'odd' has to be made anew for this change, which would lose what no migration knows:"
                                + " the default of the column 'b', the unique constraint on a, what the foreign key from 'c' does"
                                + " on update and delete (NO ACTION/CASCADE), a CHECK in its definition. Take it away before with"
                                + " a RunSql and bring it back after, or tell the migrations of it.");
    }

    @Test
    void aTableThatIsNotAsTheMigrationsSayIsRefused() {
        Column ghost = Column.of("ghost", TEXT).asUnique();
        Table from = with(POST, ID, TITLE, SLUG, ghost);
        assertThatThrownBy(() -> edit(editor -> editor.removeColumn(from, POST, ghost)))
                .hasMessage(
                        "The table 'blog_post' has no column 'ghost', though the migrations say that it has. Its columns"
                                + " are: id, title, slug. Somebody changed the table by hand, or migrations were recorded that"
                                + " never ran.");
        Table none = Table.of("nothing", ID, ghost);
        assertThatThrownBy(() -> edit(editor -> editor.removeColumn(none, Table.of("nothing", ID), ghost)))
                .hasMessage(
                        "There is no table 'nothing' in the database 'default' to change. The migrations say that there"
                                + " is: somebody dropped it, or migrations were recorded that never ran.");
    }

    @Test
    void constraintsAndIndexesComeAndGo() {
        Condition long_ = Condition.compare(new ColumnRef(null, "title"), Operator.NOT_EQUAL, new Literal(0));
        List<TableConstraint> each = List.of(
                new TableConstraint.Unique("uq", List.of("title", "slug"), null),
                new TableConstraint.Unique("uq_some", List.of("title"), long_),
                new TableConstraint.Check("ck", long_));
        List<String> before = schema("blog_post");
        for (TableConstraint constraint : each) {
            Table to = new Table(POST.name(), POST.columns(), List.of(), List.of(), List.of(constraint));
            edit(editor -> editor.addConstraint(POST, to, constraint));
            assertThat(String.join("\n", schema("blog_post"))).contains("\"" + constraint.name() + "\"");
            edit(editor -> editor.removeConstraint(to, POST, constraint));
            assertThat(schema("blog_post")).isEqualTo(before);
        }
        Index index = Index.on("title", "-slug");
        edit(editor -> editor.addIndex(POST, index));
        assertThat(schema("blog_post"))
                .contains("CREATE INDEX \"%s\" ON \"blog_post\" (\"title\", \"slug\" DESC)"
                        .formatted(Identifiers.indexName("blog_post", List.of("title", "-slug"))));
        edit(editor -> editor.renameIndex(POST, index, index.named("better")));
        edit(editor -> editor.removeIndex(POST, index.named("better")));
        assertThat(schema("blog_post")).isEqualTo(before);

        Table together =
                new Table(POST.name(), POST.columns(), List.of(List.of("title", "slug")), List.of(), List.of());
        edit(editor -> editor.alterUniqueTogether(POST, together));
        assertThat(schema("blog_post").getLast()).startsWith("CREATE UNIQUE INDEX \"blog_post_title_slug_");
        edit(editor -> editor.alterUniqueTogether(together, POST));
        assertThat(schema("blog_post")).isEqualTo(before);
        assertThat(rows("SELECT id, title, slug FROM blog_post", 3)).containsExactly("1,One,one", "2,It's two,two");
        assertHealthy();
    }

    @Test
    void insideAnotherTransactionATableThatOthersReferToIsRefused() {
        Column title = TITLE.asNullable();
        Table to = with(POST, ID, title, SLUG);
        assertThatThrownBy(() -> Transactions.atomic(
                        database, () -> edit(editor -> editor.alterColumn(POST, to, TITLE, title, null))))
                .isInstanceOf(TransactionManagementError.class)
                .hasMessage(
                        "The table 'blog_post' has to be made anew while foreign keys of 'blog_comment' refer to it,"
                                + " which SQLite does in a transaction of its own kind only. Use SchemaEditor.edit(...), or begin"
                                + " with Transactions.atomic(database, schemaChange(), ...), outside of other blocks (database"
                                + " 'default').");
        Column text = Column.of("text", TEXT);
        Column nullable = text.asNullable();
        Transactions.atomic(
                database,
                () -> edit(editor ->
                        editor.alterColumn(COMMENT, with(COMMENT, ID, nullable, POST_ID), text, nullable, null)));
        assertThat(schema("blog_comment").getFirst()).contains("\"text\" text NULL");
        assertHealthy();
    }

    @Test
    void rowsWithoutTheirParentAreFoundBeforeTheCommit() {
        List<String> before = schema("blog_post");
        assertThatThrownBy(() -> edit(editor -> {
                    editor.execute("DELETE FROM blog_post WHERE id = 1");
                    editor.dropTable("blog_post");
                    editor.createTable(POST);
                }))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("Foreign keys refer to rows that are not there (database 'default'): from 'blog_comment' to"
                        + " 'blog_post' in row 1, 2, 3. Nothing was changed. Correct these rows first; 'PRAGMA"
                        + " foreign_key_check' lists all of them.");
        assertThat(schema("blog_post")).isEqualTo(before);
        assertThat(texts("SELECT id FROM blog_post")).containsExactly("1", "2");
        assertHealthy();
    }

    @Test
    void aTableMadeInTheSameTransactionIsChangedWithItsIndexes() {
        Column a = Column.of("a", INTEGER).asIndexed();
        Column b = Column.of("b", INTEGER).asIndexed();
        Table made = Table.of("made", ID, a);
        Table more = Table.of("made", ID, a, b);
        edit(editor -> {
            editor.createTable(made);
            editor.addColumn(made, more, b, 1);
            editor.createTable(Table.of("other", ID));
            editor.dropTable(Table.of("other", ID));
        });

        assertThat(texts("SELECT name FROM sqlite_master WHERE tbl_name = 'made' AND type = 'index' ORDER BY 1"))
                .containsExactly(
                        Identifiers.create("made", List.of("a"), "", 200),
                        Identifiers.create("made", List.of("b"), "", 200));
    }

    @Test
    void literalsAreWhatTheDatabaseReads() {
        Dialect dialect = Dialect.of(database);
        List<Object> values = List.of(
                "it's \"q\" ? \n%",
                "nul\0inside",
                true,
                7,
                -9_000_000_000L,
                1.5,
                new java.math.BigDecimal("12.50"),
                java.util.UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
                java.time.Instant.parse("2024-01-31T13:05:09.25Z"),
                java.time.LocalDate.of(2024, 1, 31),
                java.time.LocalTime.of(7, 5),
                java.time.Duration.ofMillis(1500));
        for (Object value : values) {
            String literal = dialect.literal(value);
            assertThat(database.query(
                            "SELECT typeof(%s) || quote(%s)".formatted(literal, literal),
                            Bind.NONE,
                            row -> String.valueOf(row.getText(1))))
                    .isEqualTo(database.query(
                            "SELECT typeof(?1) || quote(?1)",
                            p -> p.setObject(1, value),
                            row -> String.valueOf(row.getText(1))));
        }
        assertThat(dialect.literal(null)).isEqualTo("NULL");
        assertThatThrownBy(() -> dialect.literal(Plain.TEXT))
                .hasMessage("No column holds a dev.musette.db.sql.ColumnType$Plain.");
    }
}
