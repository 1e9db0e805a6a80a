package dev.musette.db;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Statements on a database: values in and out, keys, results, errors.
class DatabaseTest {
    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void createBlog() {
        database = new Database(
                "default", Database.url("sqlite:" + directory.resolve("db.sqlite3") + "?pool=2&statements=4"));
        database.execute("CREATE TABLE post (id integer PRIMARY KEY AUTOINCREMENT, title text NOT NULL UNIQUE,"
                + " views integer NOT NULL DEFAULT 0)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInsertReturnsTheKeyThatTheDatabaseMade() {
        assertThat(insertPost("first")).isEqualTo(1);
        assertThat(insertPost("second")).isEqualTo(2);
    }

    @Test
    void anInsertOfNothingReturnsZero() {
        insertPost("first");

        long key = database.insert("INSERT OR IGNORE INTO post (title) VALUES (?)", p -> p.setText(1, "first"));

        assertThat(key).isZero();
    }

    @Test
    void anInsertWithReturningAnswersWithItsFirstColumn() {
        long key =
                database.insert("INSERT INTO post (id, title) VALUES (41, ?) RETURNING id + 1", p -> p.setText(1, "x"));

        assertThat(key).isEqualTo(42);
        assertThat(titles()).containsExactly("x");
    }

    @Test
    void anUpdateReturnsTheNumberOfRows() {
        insertPost("first");
        insertPost("second");

        assertThat(database.update("UPDATE post SET views = views + ?", p -> p.setInt(1, 3)))
                .isEqualTo(2);
        assertThat(database.query("SELECT views FROM post", Bind.NONE, row -> row.getInt(1)))
                .containsExactly(3, 3);
        assertThat(database.update("DELETE FROM post WHERE id = ?", p -> p.setLong(1, 7)))
                .isZero();
    }

    @Test
    void aQueryInsideTheMapperOfTheSameQueryHasItsOwnResult() {
        insertPost("first");
        insertPost("second");
        String sql = "SELECT title FROM post ORDER BY id";

        List<List<String>> nested = Transactions.atomic(
                database,
                () -> database.query(
                        sql,
                        Bind.NONE,
                        outer -> List.of(
                                text(outer), String.join("+", database.query(sql, Bind.NONE, DatabaseTest::text)))));

        assertThat(nested).containsExactly(List.of("first", "first+second"), List.of("second", "first+second"));
    }

    @Test
    void valuesOfOneRunAreGoneInTheNext() {
        insertPost("first");

        assertThatThrownBy(() -> database.query("SELECT ? || ?", p -> p.setText(1, "x"), DatabaseTest::text))
                .isInstanceOf(ProgrammingError.class)
                .hasMessage("The statement has 2 places for values, 1 were set.");
        assertThatThrownBy(() -> database.query("SELECT ?", p -> p.setText(2, "x"), DatabaseTest::text))
                .isInstanceOf(ProgrammingError.class)
                .hasMessage("The statement has 1 places for values, there is no place 2.");
    }

    @Test
    void aStatementKeptFromBeforeSeesNewColumns() {
        insertPost("first");
        String sql = "SELECT * FROM post";
        assertThat(database.query(sql, Bind.NONE, Row::columnCount)).containsExactly(3);

        database.execute("ALTER TABLE post ADD COLUMN slug text");

        assertThat(database.query(sql, Bind.NONE, Row::columnCount)).containsExactly(4);
    }

    @Test
    void aTransactionSeesItsOwnNewColumns() {
        insertPost("first");
        String sql = "SELECT * FROM post";

        Transactions.atomic(database, () -> {
            assertThat(database.query(sql, Bind.NONE, Row::columnCount)).containsExactly(3);
            database.execute("ALTER TABLE post ADD COLUMN slug text");
            assertThat(database.query(sql, Bind.NONE, Row::columnCount)).containsExactly(4);
        });
    }

    @Test
    void valuesAreKeptInDjangosFormats() {
        UUID uuid = UUID.fromString("5fdc4a3e-1c3c-4f66-9f0e-bd4c5e0f8a01");
        List<Object> values = List.of(
                Instant.parse("2024-01-31T13:05:09Z"),
                Instant.parse("2024-01-31T13:05:09.000250999Z"),
                LocalDate.of(2024, 1, 31),
                LocalTime.of(13, 5),
                LocalTime.of(13, 5, 9, 500_000_000),
                true,
                uuid,
                Duration.ofSeconds(-1, 250_000_000),
                new BigDecimal("12.50"),
                1.5,
                "text",
                (short) 7);

        List<Object> kept = values.stream().map(this::asKept).toList();

        assertThat(kept)
                .containsExactly(
                        "2024-01-31 13:05:09",
                        "2024-01-31 13:05:09.000250",
                        "2024-01-31",
                        "13:05:00",
                        "13:05:09.500000",
                        1L,
                        "5fdc4a3e1c3c4f669f0ebd4c5e0f8a01",
                        -750_000L,
                        "12.50",
                        1.5,
                        "text",
                        7L);
    }

    private Object asKept(Object value) {
        return database.query("SELECT ?", p -> p.setObject(1, value), row -> requireNonNull(row.getObject(1)))
                .getFirst();
    }

    @Test
    void valuesAreReadBack() {
        record Values(
                @Nullable Instant instant,
                @Nullable LocalDate date,
                @Nullable LocalTime time,
                boolean flag,
                @Nullable UUID uuid,
                @Nullable Duration duration,
                @Nullable BigDecimal decimal,
                @Nullable BigDecimal whole,
                String bytes) {}

        Values values = database.query(
                        "SELECT '2024-01-31 13:05:09.25', '2024-01-31', '13:05', 1, '5fdc4a3e1c3c4f669f0ebd4c5e0f8a01',"
                                + " -750000, 12.5, 100.0, x'6869'",
                        Bind.NONE,
                        row -> new Values(
                                row.getInstant(1),
                                row.getDate(2),
                                row.getTime(3),
                                row.getBoolean(4),
                                row.getUuid(5),
                                row.getDuration(6),
                                row.getDecimal(7),
                                row.getDecimal(8),
                                new String(requireNonNull(row.getBytes(9)), StandardCharsets.UTF_8)))
                .getFirst();

        assertThat(values)
                .isEqualTo(new Values(
                        Instant.parse("2024-01-31T13:05:09.250Z"),
                        LocalDate.of(2024, 1, 31),
                        LocalTime.of(13, 5),
                        true,
                        UUID.fromString("5fdc4a3e-1c3c-4f66-9f0e-bd4c5e0f8a01"),
                        Duration.ofMillis(-750),
                        new BigDecimal("12.5"),
                        new BigDecimal("100"),
                        "hi"));
    }

    @Test
    void nullIsNullOfEveryType() {
        List<@Nullable Object> read = database.query(
                        "SELECT ?",
                        p -> p.setNull(1),
                        row -> Arrays.<@Nullable Object>asList(
                                row.getText(1),
                                row.getInstant(1),
                                row.getDate(1),
                                row.getTime(1),
                                row.getDecimal(1),
                                row.getUuid(1),
                                row.getDuration(1),
                                row.getBytes(1),
                                row.getObject(1),
                                row.getLong(1),
                                row.wasNull(),
                                row.isNull(1)))
                .getFirst();

        assertThat(read).containsExactly(null, null, null, null, null, null, null, null, null, 0L, true, true);
    }

    @Test
    void aValueThatItsTypeCannotReadIsNamedWithoutBeingTold() {
        assertThatThrownBy(() -> database.query("SELECT 'secret' AS birthday", Bind.NONE, row -> row.getDate(1)))
                .isInstanceOf(DataError.class)
                .hasMessage("Column 1 ('birthday') of a result from the database 'default' does not hold a date.");
        assertThatThrownBy(() -> database.query("SELECT 1", p -> p.setObject(1, new Object()), row -> row.getLong(1)))
                .isInstanceOf(DataError.class)
                .hasMessage("A java.lang.Object can't be bound to a statement. Convert it to text, a number or a date"
                        + " first.");
    }

    @Test
    void aBrokenConstraintIsAnIntegrityError() {
        insertPost("first");

        assertThatThrownBy(() -> insertPost("first"))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("UNIQUE constraint failed: post.title (database 'default')")
                .extracting(e -> ((DatabaseException) e).sql())
                .isEqualTo("INSERT INTO post (title) VALUES (?)");
        assertThatThrownBy(() -> database.update("INSERT INTO post (title) VALUES (NULL)", Bind.NONE))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("NOT NULL constraint failed: post.title (database 'default')");
    }

    @Test
    void aMissingTableIsAnOperationalError() {
        assertThatThrownBy(() -> database.query("SELECT 1 FROM nowhere", Bind.NONE, row -> row.getLong(1)))
                .isInstanceOf(OperationalError.class)
                .hasMessage("no such table: nowhere (database 'default')");
    }

    @Test
    void aStatementCannotEndATransactionByItself() {
        for (String sql : List.of("BEGIN", "commit", " /* x */ ROLLBACK", "-- x\nSAVEPOINT a", "RELEASE a", "END")) {
            assertThatThrownBy(() -> database.execute(sql))
                    .isInstanceOf(TransactionManagementError.class)
                    .hasMessage("A statement begins or ends a transaction of the database 'default' by itself. Use"
                            + " Transactions.atomic(...) or Database.begin().");
        }
    }

    @Test
    void foreignKeysAreChecked() {
        database.execute("CREATE TABLE comment (post_id integer REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED)");

        assertThatThrownBy(() -> database.update("INSERT INTO comment VALUES (99)", Bind.NONE))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("FOREIGN KEY constraint failed (database 'default')");
    }

    @Test
    void theFileIsInWriteAheadModeAndNothingWaitsInsideSqlite() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("0");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    private String pragma(String name) {
        return database.query("PRAGMA " + name, Bind.NONE, DatabaseTest::text).getFirst();
    }

    @Test
    void aClosedDatabaseSaysSo() {
        database.close();

        assertThatThrownBy(this::titles)
                .isInstanceOf(OperationalError.class)
                .hasMessage("The database 'default' is closed. Its application has stopped.");
    }

    private long insertPost(String title) {
        return database.insert("INSERT INTO post (title) VALUES (?)", p -> p.setText(1, title));
    }

    private List<String> titles() {
        return database.query("SELECT title FROM post ORDER BY id", Bind.NONE, DatabaseTest::text);
    }

    private static String text(Row row) {
        return requireNonNull(row.getText(1));
    }
}
