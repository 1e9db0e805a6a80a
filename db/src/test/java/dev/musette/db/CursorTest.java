package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows one by one, with a pool of one connection: a loop never waits for itself.
class CursorTest {
    private static final String IDS = "SELECT id FROM counter ORDER BY id";

    @TempDir
    Path directory;

    private Counters counters;
    private Database database;

    @BeforeEach
    void fill() {
        counters = new Counters(directory, 1, Duration.ofSeconds(5));
        database = counters.database;
        database.execute("INSERT INTO counter VALUES (2, 0), (3, 0)");
    }

    @AfterEach
    void close() {
        counters.close();
    }

    private Cursor<Long> ids() {
        return database.cursor(IDS, Bind.NONE, row -> row.getLong(1));
    }

    private List<Long> values() {
        return database.query("SELECT value FROM counter ORDER BY id", Bind.NONE, row -> row.getLong(1));
    }

    @Test
    void rowsComeOneByOneAndTheConnectionGoesBackAfterTheLast() throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        ids().forEachRemaining(seen::add);

        assertThat(seen).containsExactly(1L, 2L, 3L);
        List<List<Long>> elsewhere = new ArrayList<>();
        Thread.startVirtualThread(() -> elsewhere.add(values())).join();
        assertThat(elsewhere).containsExactly(List.of(0L, 0L, 0L));
    }

    @Test
    void statementsInsideTheLoopShareItsConnection() {
        List<String> pairs = new ArrayList<>();
        try (Cursor<Long> outer = ids()) {
            while (outer.hasNext()) {
                long id = outer.next();
                try (Cursor<Long> inner = ids();
                        Stream<Long> rest = inner.stream()) {
                    rest.forEach(other -> pairs.add(id + "-" + other + "/" + values().size()));
                }
            }
        }

        assertThat(pairs)
                .containsExactly("1-1/3", "1-2/3", "1-3/3", "2-1/3", "2-2/3", "2-3/3", "3-1/3", "3-2/3", "3-3/3");
    }

    @Test
    void aReadOnlyBlockInsideTheLoopSharesItsConnection() {
        try (Cursor<Long> cursor = ids()) {
            cursor.next();
            assertThat(Transactions.<List<Long>, RuntimeException>atomic(
                            database, Transactions.readOnly(), this::values))
                    .containsExactly(0L, 0L, 0L);
            assertThat(cursor.next()).isEqualTo(2);
        }
        assertThat(counters.add(1)).isEqualTo(1);
    }

    @Test
    void aMapperSharesTheConnectionOfItsQuery() {
        List<String> pairs = database.query(IDS, Bind.NONE, row -> row.getLong(1) + " of " + values().size());

        assertThat(pairs).containsExactly("1 of 3", "2 of 3", "3 of 3");
    }

    @Test
    void whatAMapperWritesIsSeenByIt() {
        List<Long> seen = database.query(IDS, Bind.NONE, row -> {
            counters.add(1);
            return counters.value();
        });

        assertThat(seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCursorOpenedInAMapperOutlivesTheQuery() {
        List<Cursor<Long>> cursors = database.query("SELECT id FROM counter WHERE id = 1", Bind.NONE, row -> ids());
        try (Cursor<Long> cursor = cursors.getFirst()) {
            assertThat(values()).hasSize(3);
            assertThat(cursor.stream()).containsExactly(1L, 2L, 3L);
        }
        assertThat(counters.add(1)).isEqualTo(1);
    }

    @Test
    void aReadOnlyBlockOutlivesTheCursorAroundIt() throws InterruptedException {
        Cursor<Long> cursor = ids();
        cursor.next();
        Transactions.atomic(database, Transactions.readOnly(), () -> {
            cursor.close();
            Thread.startVirtualThread(() -> counters.add(9)).join();
            assertThat(counters.value()).isZero();
        });
        assertThat(counters.value()).isEqualTo(9);
    }

    @Test
    void whatTheLoopWritesIsCommittedAndSeenByTheLoop() throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        try (Cursor<Long> cursor = ids()) {
            while (cursor.hasNext()) {
                long id = cursor.next();
                seen.add(id);
                database.update("UPDATE counter SET value = ? WHERE id = ?", p -> {
                    p.setLong(1, id * 10);
                    p.setLong(2, id);
                });
                assertThat(values()).contains(id * 10);
                assertThat(database.cursor(
                                        "SELECT value FROM counter WHERE id = ?",
                                        p -> p.setLong(1, id),
                                        row -> row.getLong(1))
                                .next())
                        .isEqualTo(id * 10);
                assertThat(Transactions.<List<Long>, RuntimeException>atomic(
                                database, Transactions.readOnly(), this::values))
                        .contains(id * 10);
                database.update("INSERT INTO counter VALUES (?, 0)", p -> p.setLong(1, id + 100));
            }
        }

        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(values()).containsExactly(10L, 20L, 30L, 0L, 0L, 0L);
    }

    @Test
    void aTransactionInsideTheLoopWrites() {
        try (Cursor<Long> cursor = ids()) {
            while (cursor.hasNext()) {
                long id = cursor.next();
                Transactions.atomic(database, () -> {
                    counters.add((int) id);
                    assertThat(counters.value()).isPositive();
                });
            }
        }
        assertThat(counters.value()).isEqualTo(6);
    }

    @Test
    void aCursorInsideATransactionSeesItsWritesAndEndsWithIt() {
        Cursor<Long> left = Transactions.atomic(database, () -> {
            database.execute("INSERT INTO counter VALUES (4, 0)");
            Cursor<Long> cursor = ids();
            assertThat(cursor.next()).isEqualTo(1);
            counters.add(1);
            assertThat(cursor.next()).isEqualTo(2);
            return cursor;
        });

        assertThat(left.hasNext()).isFalse();
        assertThatThrownBy(left::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The cursor has no more rows, or it is closed.");
        assertThat(counters.value()).isEqualTo(1);
    }

    @Test
    void aCursorThatCannotBeOpenedHoldsNothing() {
        assertThatThrownBy(() -> database.cursor("SELECT x FROM nowhere", Bind.NONE, row -> row.getLong(1)))
                .isInstanceOf(OperationalError.class)
                .hasMessage("no such table: nowhere (database 'default')");
        assertThatThrownBy(() -> database.cursor("SELECT ?", Bind.NONE, row -> row.getLong(1)))
                .isInstanceOf(ProgrammingError.class);
        assertThat(values()).hasSize(3);
    }

    @Test
    void aMapperThatThrowsLeavesTheCursorToItsOwner() {
        try (Cursor<Long> cursor = database.cursor(IDS, Bind.NONE, row -> {
            if (row.getLong(1) == 2) {
                throw new IllegalStateException("two");
            }
            return row.getLong(1);
        })) {
            assertThat(cursor.next()).isEqualTo(1);
            assertThatThrownBy(cursor::next).hasMessage("two");
            assertThat(cursor.next()).isEqualTo(3);
        }
        assertThat(values()).hasSize(3);
    }

    @Test
    void anInMemoryDatabaseReadsAhead() throws InterruptedException {
        try (Database memory = new Database("memory", DatabaseOptions.inMemory())) {
            memory.execute("CREATE TABLE t (x integer)");
            memory.execute("INSERT INTO t VALUES (1), (2)");
            try (Cursor<Long> cursor = memory.cursor("SELECT x FROM t", Bind.NONE, row -> row.getLong(1))) {
                cursor.next();
                Thread.startVirtualThread(() -> memory.execute("DELETE FROM t")).join();
                assertThat(cursor.next()).isEqualTo(2);
            }
        }
    }

    @Test
    void aMapperOfAnInMemoryDatabaseMayWriteAndBeginTransactions() {
        try (Database memory = new Database("memory", DatabaseOptions.inMemory())) {
            memory.execute("CREATE TABLE t (x integer)");
            memory.execute("CREATE TABLE t2 (x integer)");
            memory.execute("INSERT INTO t VALUES (1)");
            List<Long> counts = memory.query("SELECT x FROM t", Bind.NONE, row -> {
                memory.execute("INSERT INTO t2 VALUES (2)");
                assertThatThrownBy(() -> Transactions.atomic(memory, () -> {
                            memory.execute("INSERT INTO t2 VALUES (3)");
                            throw new IllegalStateException("taken back");
                        }))
                        .hasMessage("taken back");
                Transactions.atomic(memory, () -> memory.execute("INSERT INTO t2 VALUES (4)"));
                return memory.query("SELECT sum(x) FROM t2", Bind.NONE, sum -> sum.getLong(1))
                        .getFirst();
            });

            assertThat(counts).containsExactly(6L);
            assertThat(memory.query("SELECT sum(x) FROM t2", Bind.NONE, sum -> sum.getLong(1)))
                    .containsExactly(6L);
        }
    }
}
