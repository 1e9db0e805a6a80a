package dev.musette.db.sql;

import static dev.musette.db.sql.Condition.and;
import static dev.musette.db.sql.Condition.compare;
import static dev.musette.db.sql.Condition.equal;
import static dev.musette.db.sql.Condition.not;
import static dev.musette.db.sql.Condition.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.sql.Condition.Comparison.Operator;
import dev.musette.db.sql.Condition.In;
import dev.musette.db.sql.Condition.TextMatch;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Trees, the text that SQLite gets, and that SQLite takes it.
class DialectTest {
    private static final ColumnRef ID = new ColumnRef("post", "id");
    private static final ColumnRef TITLE = new ColumnRef("post", "title");
    private static final ColumnRef VIEWS = new ColumnRef("post", "views");
    private static final Parameter ZERO = new Parameter(0);
    private static final Select POSTS =
            Select.from(Source.table("post")).columns(List.of(ID.unnamed(), TITLE.unnamed()));

    private final Database database = new Database("default", DatabaseOptions.inMemory());
    private final Dialect dialect = Dialect.of(database);

    @BeforeEach
    void createTables() {
        database.execute("CREATE TABLE author (id integer PRIMARY KEY, name text)");
        database.execute(
                "CREATE TABLE post (id integer PRIMARY KEY, title text, views integer DEFAULT 0, author_id integer)");
        database.execute("INSERT INTO author VALUES (1, 'Ada'), (2, 'Bob')");
        database.execute("INSERT INTO post VALUES (1, 'Java', 5, 1), (2, '50% off', 3, 1), (3, NULL, 9, NULL)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// Asserts the text and the first column of what it finds; each slot's value is taken from `values`.
    private void assertFinds(Select select, String sql, List<Long> firstColumn, Object... values) {
        CompiledSql compiled = dialect.compile(select);
        assertThat(compiled.text()).isEqualTo(sql);
        List<Long> found = database.query(
                sql,
                p -> IntStream.range(0, compiled.parameterCount())
                        .forEach(i -> p.setObject(i + 1, values[compiled.slot(i)])),
                row -> row.getLong(1));
        assertThat(found).containsExactlyElementsOf(firstColumn);
    }

    private void assertWhere(Condition condition, String sql, List<Long> ids, Object... values) {
        Select select = Select.from(Source.table("post"))
                .columns(List.of(ID.unnamed()))
                .where(condition)
                .orderBy(List.of(ID.asc()));
        assertFinds(
                select,
                "SELECT \"post\".\"id\" FROM \"post\" WHERE " + sql + " ORDER BY \"post\".\"id\" ASC",
                ids,
                values);
    }

    @Test
    void columnsOfATable() {
        assertFinds(POSTS, "SELECT \"post\".\"id\", \"post\".\"title\" FROM \"post\"", List.of(1L, 2L, 3L));
    }

    @Test
    void comparisonsAndJunctions() {
        assertWhere(equal(ID, ZERO), "\"post\".\"id\" = ?", List.of(2L), 2);
        assertWhere(
                and(compare(VIEWS, Operator.GREATER, ZERO), compare(ID, Operator.LESS_OR_EQUAL, new Parameter(1))),
                "(\"post\".\"views\" > ? AND \"post\".\"id\" <= ?)",
                List.of(1L),
                3,
                2);
        assertWhere(
                not(or(equal(ID, ZERO), compare(ID, Operator.GREATER_OR_EQUAL, new Parameter(1)))),
                "NOT (\"post\".\"id\" = ? OR \"post\".\"id\" >= ?)",
                List.of(2L),
                1,
                3);
        assertWhere(not(compare(ID, Operator.NOT_EQUAL, ZERO)), "NOT (\"post\".\"id\" <> ?)", List.of(1L), 1);
        assertWhere(and(or(equal(ID, ZERO))), "\"post\".\"id\" = ?", List.of(1L), 1);
        assertWhere(and(), "1 = 1", List.of(1L, 2L, 3L));
        assertWhere(or(), "1 = 0", List.of());
        assertWhere(compare(ID, Operator.LESS, ZERO), "\"post\".\"id\" < ?", List.of(1L), 2);
    }

    @Test
    void setsRangesAndNull() {
        assertWhere(new In(ID, List.of(ZERO, new Parameter(1))), "\"post\".\"id\" IN (?, ?)", List.of(1L, 3L), 1, 3);
        assertWhere(new In(ID, List.of()), "1 = 0", List.of());
        assertWhere(
                new Condition.Between(VIEWS, ZERO, new Parameter(1)),
                "\"post\".\"views\" BETWEEN ? AND ?",
                List.of(1L, 2L),
                3,
                5);
        assertWhere(new Condition.IsNull(TITLE), "\"post\".\"title\" IS NULL", List.of(3L));
        assertWhere(new Condition.IsNotNull(TITLE), "\"post\".\"title\" IS NOT NULL", List.of(1L, 2L));
        assertWhere(new Condition.IsTrue(VIEWS), "\"post\".\"views\"", List.of(1L, 2L, 3L));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINS, AV, 1",
        "ICONTAINS, 0% o, 2",
        "ICONTAINS, 0_ o, ",
        "STARTS_WITH, ja, 1",
        "ISTARTS_WITH, ava, ",
        "ENDS_WITH, OFF, 2",
        "IENDS_WITH, %, ",
        "IEXACT, jAVA, 1",
        "IEXACT, jav, "
    })
    void textsAreMatchedWithLike(MatchKind kind, String text, Long id) {
        assertWhere(
                new TextMatch(TITLE, kind, ZERO),
                "\"post\".\"title\" LIKE ? ESCAPE '\\'",
                id == null ? List.of() : List.of(id),
                dialect.pattern(kind, text));
    }

    @Test
    void theUsersWildcardsAreEscaped() {
        assertThat(dialect.pattern(MatchKind.CONTAINS, "50%_\\")).isEqualTo("%50\\%\\_\\\\%");
        assertThat(dialect.pattern(MatchKind.STARTS_WITH, "a")).isEqualTo("a%");
        assertThat(dialect.pattern(MatchKind.IENDS_WITH, "a")).isEqualTo("%a");
        assertThat(dialect.pattern(MatchKind.IEXACT, "a%")).isEqualTo("a\\%");
    }

    @Test
    void aColumnAsPatternIsEscapedByTheDatabase() {
        assertWhere(
                new TextMatch(TITLE, MatchKind.CONTAINS, TITLE),
                "\"post\".\"title\" LIKE '%' || REPLACE(REPLACE(REPLACE(\"post\".\"title\", '\\', '\\\\'), '%', '\\%'),"
                        + " '_', '\\_') || '%' ESCAPE '\\'",
                List.of(1L, 2L));
    }

    @Test
    void joins() {
        Join inner = new Join(
                Join.Kind.INNER,
                Source.table("author"),
                equal(new ColumnRef("post", "author_id"), new ColumnRef("author", "id")));
        assertFinds(
                POSTS.joins(List.of(inner)).where(equal(new ColumnRef("author", "name"), ZERO)),
                "SELECT \"post\".\"id\", \"post\".\"title\" FROM \"post\" INNER JOIN \"author\" ON"
                        + " (\"post\".\"author_id\" = \"author\".\"id\") WHERE \"author\".\"name\" = ?",
                List.of(1L, 2L),
                "Ada");
        Join left = new Join(
                Join.Kind.LEFT,
                Source.table("author", "T3"),
                equal(new ColumnRef("post", "author_id"), new ColumnRef("T3", "id")));
        assertFinds(
                POSTS.joins(List.of(left)).where(new Condition.IsNull(new ColumnRef("T3", "id"))),
                "SELECT \"post\".\"id\", \"post\".\"title\" FROM \"post\" LEFT OUTER JOIN \"author\" \"T3\" ON"
                        + " (\"post\".\"author_id\" = \"T3\".\"id\") WHERE \"T3\".\"id\" IS NULL",
                List.of(3L));
    }

    @Test
    void subqueries() {
        Select theirs = Select.from(Source.table("post", "U0"))
                .columns(List.of(Literal.ONE.as("a")))
                .where(equal(new ColumnRef("U0", "author_id"), new ColumnRef("author", "id")))
                .limit(Literal.ONE);
        Select authors = Select.from(Source.table("author")).columns(List.of(new ColumnRef("author", "id").unnamed()));
        assertFinds(
                authors.where(new Condition.Exists(theirs)),
                "SELECT \"author\".\"id\" FROM \"author\" WHERE EXISTS(SELECT 1 AS \"a\" FROM \"post\" \"U0\" WHERE"
                        + " \"U0\".\"author_id\" = \"author\".\"id\" LIMIT 1)",
                List.of(1L));
        assertFinds(
                Select.from(new Source.Subquery(POSTS.limit(ZERO), "subquery"))
                        .columns(List.of(FunctionCall.countAll().unnamed())),
                "SELECT COUNT(*) FROM (SELECT \"post\".\"id\", \"post\".\"title\" FROM \"post\" LIMIT ?) \"subquery\"",
                List.of(2L),
                2);
        Select one = Select.from(Source.table("author"))
                .columns(List.of(new ColumnRef("author", "id").unnamed()))
                .where(equal(new ColumnRef("author", "name"), ZERO));
        assertWhere(
                new Condition.InQuery(new ColumnRef("post", "author_id"), one),
                "\"post\".\"author_id\" IN (SELECT \"author\".\"id\" FROM \"author\" WHERE \"author\".\"name\" = ?)",
                List.of(1L, 2L),
                "Ada");
        assertWhere(
                equal(ID, new ScalarSubquery(one)),
                "\"post\".\"id\" = (SELECT \"author\".\"id\" FROM \"author\" WHERE \"author\".\"name\" = ?)",
                List.of(2L),
                "Bob");
    }

    @Test
    void orderLimitAndDistinct() {
        Select page = POSTS.distinct(true)
                .orderBy(List.of(TITLE.asc().nullsFirst(), ID.desc().nullsLast()))
                .limit(new Parameter(1))
                .offset(ZERO);
        CompiledSql compiled = dialect.compile(page);

        assertThat(compiled.text())
                .isEqualTo(
                        "SELECT DISTINCT \"post\".\"id\", \"post\".\"title\" FROM \"post\" ORDER BY \"post\".\"title\""
                                + " ASC NULLS FIRST, \"post\".\"id\" DESC NULLS LAST LIMIT ? OFFSET ?");
        assertThat(List.of(compiled.slot(0), compiled.slot(1))).containsExactly(1, 0);
        assertFinds(page, compiled.text(), List.of(2L), 1, 1);
        assertFinds(
                POSTS.offset(ZERO),
                "SELECT \"post\".\"id\", \"post\".\"title\" FROM \"post\" LIMIT -1 OFFSET ?",
                List.of(3L),
                2);
    }

    @Test
    void aggregatesAndGroups() {
        FunctionCall popular = new FunctionCall("COUNT", List.of(VIEWS), true, compare(VIEWS, Operator.GREATER, ZERO));
        assertFinds(
                Select.from(Source.table("post"))
                        .columns(List.of(popular.as("n"), new ColumnRef("post", "author_id").unnamed()))
                        .groupBy(List.of(new ColumnRef("post", "author_id")))
                        .having(compare(FunctionCall.of("SUM", VIEWS), Operator.LESS, new Parameter(1))),
                "SELECT COUNT(DISTINCT \"post\".\"views\") FILTER (WHERE \"post\".\"views\" > ?) AS \"n\","
                        + " \"post\".\"author_id\" FROM \"post\" GROUP BY \"post\".\"author_id\" HAVING"
                        + " SUM(\"post\".\"views\") < ?",
                List.of(1L),
                4,
                9);
    }

    @Test
    void arithmeticAndConditionsAsValues() {
        Expression score = new Arithmetic(
                new Arithmetic(VIEWS, Arithmetic.Operator.PLUS, ZERO), Arithmetic.Operator.TIMES, new Literal(2));
        assertWhere(equal(score, new Parameter(1)), "((\"post\".\"views\" + ?) * 2) = ?", List.of(1L), 1, 12);
        assertWhere(
                equal(new ConditionValue(equal(ID, ZERO)), new Literal(true)),
                "(\"post\".\"id\" = ?) = 1",
                List.of(2L),
                2);
        Expression rest = new Arithmetic(
                new Arithmetic(VIEWS, Arithmetic.Operator.MINUS, Literal.ONE),
                Arithmetic.Operator.REMAINDER,
                new Arithmetic(new Literal(8), Arithmetic.Operator.DIVIDE, new Literal(2)));
        assertWhere(equal(rest, new Literal(0)), "((\"post\".\"views\" - 1) % (8 / 2)) = 0", List.of(1L, 3L));
    }

    @Test
    void insertsUpdatesAndDeletes() {
        CompiledSql insert = dialect.compile(new Insert(
                "post",
                List.of("title", "views"),
                List.of(List.of(ZERO, new Literal(1)), List.of(new Parameter(1), Literal.NULL)),
                List.of("id")));
        assertThat(insert.text())
                .isEqualTo("INSERT INTO \"post\" (\"title\", \"views\") VALUES (?, 1), (?, NULL) RETURNING \"id\"");
        List<Long> keys = database.query(
                insert.text(),
                p -> {
                    p.setText(1, "a");
                    p.setText(2, "b");
                },
                row -> row.getLong(1));
        assertThat(keys).containsExactly(4L, 5L);

        CompiledSql defaults = dialect.compile(new Insert("post", List.of(), List.of(List.of()), List.of()));
        assertThat(defaults.text()).isEqualTo("INSERT INTO \"post\" DEFAULT VALUES");

        CompiledSql update = dialect.compile(new Update(
                "post",
                List.of(
                        new Update.Assignment("views", new Arithmetic(VIEWS, Arithmetic.Operator.PLUS, ZERO)),
                        new Update.Assignment("title", new Literal(null))),
                equal(ID, new Parameter(1))));
        assertThat(update.text())
                .isEqualTo("UPDATE \"post\" SET \"views\" = (\"post\".\"views\" + ?), \"title\" = NULL WHERE"
                        + " \"post\".\"id\" = ?");
        assertThat(database.update(update.text(), p -> {
                    p.setInt(1, 1);
                    p.setInt(2, 1);
                }))
                .isEqualTo(1);

        CompiledSql delete = dialect.compile(new Delete("post", new Condition.IsNull(TITLE)));
        assertThat(delete.text()).isEqualTo("DELETE FROM \"post\" WHERE \"post\".\"title\" IS NULL");
        assertThat(database.update(delete.text(), dev.musette.db.Bind.NONE)).isEqualTo(2);
        assertThat(dialect.compile(new Delete("post", null)).text()).isEqualTo("DELETE FROM \"post\"");
    }

    @Test
    void aNameCannotLeaveItsQuotes() {
        assertThat(dialect.quoteName("a\" OR \"b")).isEqualTo("\"a\"\" OR \"\"b\"");
        assertThat(dialect.compile(Select.from(Source.table("x\"; DROP TABLE post; --")))
                        .text())
                .isEqualTo("SELECT 1 FROM \"x\"\"; DROP TABLE post; --\"");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> FunctionCall.of("f(1)--"))
                .hasMessage("'f(1)--' is not the name of an SQL function: it may have ASCII letters, digits and"
                        + " underscores.");
        assertThatThrownBy(() -> new Literal("text"))
                .hasMessage("A literal of SQL is null, a boolean or an integer, not a java.lang.String. Bind it as a"
                        + " Parameter.");
        assertThatThrownBy(() -> new Insert("post", List.of("a"), List.of(List.of()), List.of()))
                .hasMessage("A row for 'post' has 0 values, its columns are 1.");
        assertThatThrownBy(() -> new Insert("post", List.of("a"), List.of(), List.of()))
                .hasMessage("An insert into 'post' of 1 columns can't have 0 rows.");
        assertThatThrownBy(() -> new Update("post", List.of(), null))
                .hasMessage("An update of 'post' needs at least one assignment.");
        assertThatThrownBy(() -> dialect.definition(equal(ID, ZERO)))
                .hasMessage("A definition has no place for values, this has 1 parameters: \"post\".\"id\" = ?");
    }
}
