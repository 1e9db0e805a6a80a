package dev.musette.db.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.db.Database;
import dev.musette.db.Postgres;
import dev.musette.db.Vendor;
import dev.musette.db.sql.Condition.TextMatch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Trees, the text that PostgreSQL gets, that PostgreSQL takes it; and the text of MariaDB.
class PostgresDialectTest {
    private static final Database DATABASE = new Database("default", Postgres.empty());
    private static final Dialect POSTGRES = Dialect.of(DATABASE);
    private static final Dialect MARIADB = Dialect.of(Vendor.MARIADB);
    private static final ColumnRef ID = new ColumnRef("post", "id");
    private static final ColumnRef TITLE = new ColumnRef("post", "title");
    private static final Parameter ZERO = new Parameter(0);

    @BeforeAll
    static void createTables() {
        DATABASE.execute("CREATE TABLE post (id bigint PRIMARY KEY, title text, key text)");
        DATABASE.execute(
                "INSERT INTO post VALUES (1, 'Java', 'AV'), (2, '50% off', '0% O'), (3, NULL, NULL), (4, 'java', '_')");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Select posts(Condition where) {
        return Select.from(Source.table("post"))
                .columns(List.of(ID.unnamed()))
                .where(where)
                .orderBy(List.of(ID.asc()));
    }

    private static List<Long> find(Select select, Object... values) {
        CompiledSql compiled = POSTGRES.compile(select);
        return DATABASE.query(
                compiled.text(),
                p -> IntStream.range(0, compiled.parameterCount())
                        .forEach(i -> p.setObject(i + 1, values[compiled.slot(i)])),
                row -> row.getLong(1));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTAINS, av, 1 4, 'post.title::text LIKE ?', 'post.title LIKE BINARY ?'",
        "ICONTAINS, AV, 1 4, 'UPPER(post.title::text) LIKE UPPER(?)', 'post.title LIKE ?'",
        "ICONTAINS, 0% O, 2, 'UPPER(post.title::text) LIKE UPPER(?)', 'post.title LIKE ?'",
        "ICONTAINS, 0_ o, '', 'UPPER(post.title::text) LIKE UPPER(?)', 'post.title LIKE ?'",
        "STARTS_WITH, J, 1, 'post.title::text LIKE ?', 'post.title LIKE BINARY ?'",
        "ISTARTS_WITH, J, 1 4, 'UPPER(post.title::text) LIKE UPPER(?)', 'post.title LIKE ?'",
        "ENDS_WITH, va, 1 4, 'post.title::text LIKE ?', 'post.title LIKE BINARY ?'",
        "IENDS_WITH, VA, 1 4, 'UPPER(post.title::text) LIKE UPPER(?)', 'post.title LIKE ?'",
        "IEXACT, 50% OFF, 2, 'UPPER(post.title::text) = UPPER(?)', 'post.title LIKE ?'"
    })
    void textsMatch(MatchKind kind, String text, String found, String postgres, String mariaDb) {
        Condition match = new TextMatch(TITLE, kind, ZERO);

        assertThat(POSTGRES.compile(posts(match)).text().replace("\"", "")).contains(postgres);
        assertThat(MARIADB.compile(posts(match)).text().replace("`", "")).contains(mariaDb);
        assertThat(find(posts(match), POSTGRES.pattern(kind, text)))
                .containsExactlyElementsOf(Arrays.stream(found.split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(Long::valueOf)
                        .toList());
    }

    @Test
    void aColumnAsPatternIsEscapedByTheDatabase() {
        ColumnRef key = new ColumnRef("post", "key");

        assertThat(find(posts(new TextMatch(TITLE, MatchKind.ICONTAINS, key)))).containsExactly(1L, 2L);
        assertThat(find(posts(new TextMatch(TITLE, MatchKind.CONTAINS, key)))).isEmpty();
        assertThat(MARIADB.definition(new TextMatch(TITLE, MatchKind.CONTAINS, key)))
                .isEqualTo("`post`.`title` LIKE BINARY CONCAT('%', REPLACE(REPLACE(REPLACE(`post`.`key`, '\\\\',"
                        + " '\\\\\\\\'), '%', '\\\\%'), '_', '\\\\_'), '%')");
    }

    @Test
    void limitsAndDefaults() {
        Select all = posts(Condition.and());
        Insert defaults = new Insert("post", List.of(), List.of(), List.of());

        assertThat(find(all.limit(ZERO).offset(new Parameter(1)), 2L, 1L)).containsExactly(2L, 3L);
        assertThat(POSTGRES.compile(all.offset(ZERO)).text()).endsWith(" ASC OFFSET ?");
        assertThat(find(all.offset(ZERO), 3L)).containsExactly(4L);
        assertThat(MARIADB.compile(all.offset(ZERO)).text()).endsWith(" LIMIT 18446744073709551615 OFFSET ?");
        assertThat(POSTGRES.compile(defaults).text()).isEqualTo("INSERT INTO \"post\" DEFAULT VALUES");
        assertThat(MARIADB.compile(defaults).text()).isEqualTo("INSERT INTO `post` () VALUES ()");
        assertThat(POSTGRES.definition(new Condition.IsTrue(new Literal(true)))).isEqualTo("true");
        assertThat(MARIADB.quoteName("a`b")).isEqualTo("`a``b`");
    }

    @Test
    void literalsAreWhatTheyStandFor() {
        List<Object> values = List.of(
                true,
                7L,
                1.5,
                Double.NaN,
                new BigDecimal("12.50"),
                "it's \\ \"so\"",
                UUID.fromString("5fdc4a3e-1c3c-4f66-9f0e-bd4c5e0f8a01"),
                Instant.parse("2024-01-31T13:05:09.25Z"),
                LocalDate.of(2024, 1, 31),
                LocalTime.of(13, 5),
                Duration.ofSeconds(-1, 250_000_000),
                new byte[] {1, -1});
        List<String> types = List.of(
                "boolean",
                "bigint",
                "double precision",
                "double precision",
                "numeric",
                "text",
                "uuid",
                "timestamptz",
                "date",
                "time",
                "interval",
                "bytea");

        for (int i = 0; i < values.size(); i++) {
            String sql = "SELECT " + POSTGRES.literal(values.get(i)) + "::" + types.get(i);
            assertThat(DATABASE.query(sql, p -> {}, row -> row.getObject(1)).getFirst())
                    .as(sql)
                    .isEqualTo(values.get(i));
        }
        assertThat(POSTGRES.literal(null)).isEqualTo("NULL");
        assertThat(MARIADB.literal("it's \\")).isEqualTo("'it''s \\\\'");
    }
}
