package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many threads, other databases on the same file, and other processes.
@Timeout(60)
class ConcurrencyTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(250);

    @TempDir
    Path directory;

    @Test
    void manyVirtualThreadsWriteWithoutLosingOne() throws Exception {
        try (Counters counters = new Counters(directory, 4, PATIENT)) {
            inParallel(200, i -> {
                if (i % 2 == 0) {
                    counters.add(1);
                } else {
                    Transactions.atomic(counters.database, () -> {
                        long before = counters.value();
                        counters.database.update(
                                "UPDATE counter SET value = ? WHERE id = 1", p -> p.setLong(1, before + 1));
                    });
                }
            });

            assertThat(counters.value()).isEqualTo(200);
        }
    }

    @Test
    void twoDatabaseObjectsOnOneFileShareItsGate() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT);
                Database other = counters.other("other")) {
            List<Database> both = List.of(counters.database, other);
            inParallel(100, i -> {
                Database database = both.get(i % 2);
                Transactions.atomic(database, () -> {
                    long before = Counters.valueIn(database);
                    database.update("UPDATE counter SET value = ? WHERE id = 1", p -> p.setLong(1, before + 1));
                });
            });

            assertThat(counters.value()).isEqualTo(100);
        }
    }

    @Test
    void aWriterThatSleepsInJavaLeavesTheCarriersToOthers() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT)) {
            CountDownLatch release = new CountDownLatch(1);
            CountDownLatch holding = new CountDownLatch(1);
            Future<Integer> owner = start(() -> Transactions.atomic(counters.database, () -> {
                holding.countDown();
                release.await();
                return counters.add(1);
            }));
            holding.await();
            int carriers = Runtime.getRuntime().availableProcessors();
            List<Future<Integer>> waiting = IntStream.range(0, 4 * carriers)
                    .mapToObj(_ -> start(() -> counters.add(1)))
                    .toList();

            assertThat(elsewhere(counters::value)).isZero(); // this virtual thread found a carrier
            release.countDown();

            assertThat(owner.get()).isEqualTo(1);
            for (Future<Integer> each : waiting) {
                assertThat(each.get()).isEqualTo(1);
            }
            assertThat(counters.value()).isEqualTo(4L * carriers + 1);
        }
    }

    @Test
    void writersWaitForAnotherProcessWithoutTakingTheCarriers() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT);
                Connection foreign = counters.foreign()) {
            Counters.run(foreign, "BEGIN IMMEDIATE");
            int carriers = Runtime.getRuntime().availableProcessors();
            List<Future<Integer>> waiting = IntStream.range(0, 4 * carriers)
                    .mapToObj(_ -> start(() -> counters.add(1)))
                    .toList();

            assertThat(elsewhere(counters::value)).isZero();
            elsewhere(() -> {
                Counters.run(foreign, "COMMIT"); // on a virtual thread too: it gets a carrier
                return true;
            });

            for (Future<Integer> each : waiting) {
                assertThat(each.get()).isEqualTo(1);
            }
            assertThat(counters.value()).isEqualTo(4L * carriers);
        }
    }

    @Test
    void streamsOfManyThreadsThatWriteMeanwhileDoNotBlockEachOther() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT)) {
            counters.database.execute("INSERT INTO counter VALUES (2, 0), (3, 0)");
            inParallel(40, _ -> {
                try (Cursor<Long> cursor =
                        counters.database.cursor("SELECT id FROM counter", Bind.NONE, row -> row.getLong(1))) {
                    while (cursor.hasNext()) {
                        cursor.next();
                        counters.add(1);
                        assertThat(counters.value()).isPositive();
                    }
                }
            });

            assertThat(counters.value()).isEqualTo(120);
        }
    }

    @Test
    void theFirstStatementsOfManyThreadsOpenTheDatabaseOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            try (Counters counters = new Counters(directory.resolve("fresh"), 4, PATIENT, round + 1);
                    Database fresh = counters.other("fresh" + round)) {
                inParallel(20, i -> {
                    if (i % 2 == 0) {
                        fresh.update("UPDATE counter SET value = value + 1", Bind.NONE);
                    } else {
                        assertThat(Counters.valueIn(fresh)).isNotNegative();
                    }
                });
                assertThat(counters.value()).isEqualTo(10);
            }
        }
    }

    @Test
    void readersDoNotWaitForAWriter() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT)) {
            Transactions.atomic(counters.database, () -> {
                counters.add(5);
                assertThat(elsewhere(counters::value)).isZero();
                assertThat(elsewhere(
                                () -> Transactions.atomic(counters.database, Transactions.readOnly(), counters::value)))
                        .isZero();
                assertThat(counters.value()).isEqualTo(5);
            });
            assertThat(elsewhere(counters::value)).isEqualTo(5);
        }
    }

    @Test
    void moreReadersThanConnectionsTakeTurns() throws Exception {
        try (Counters counters = new Counters(directory, 1, PATIENT)) {
            inParallel(50, _ -> assertThat(counters.value()).isZero());
        }
    }

    @Test
    void aWriterThatWaitsTooLongIsToldWhatToChange() throws Exception {
        try (Counters counters = new Counters(directory, 2, SHORT)) {
            String file = directory.resolve("db.sqlite3").toRealPath().toString();
            Transactions.atomic(
                    counters.database,
                    () -> assertThatThrownBy(() -> elsewhere(() -> counters.add(1)))
                            .hasCauseInstanceOf(DatabaseLocked.class)
                            .cause()
                            .hasMessage(
                                    "The database 'default' (%s) is locked: another transaction of this process kept"
                                            + " it from being written for the whole DatabaseOptions.timeout. Make that"
                                            + " transaction shorter (no slow work inside atomic), or raise the timeout.",
                                    file));
            assertThat(counters.add(1)).isEqualTo(1);
        }
    }

    @Test
    void aWriterWaitsInJavaForAnotherProcess() throws Exception {
        try (Counters counters = new Counters(directory, 2, PATIENT);
                Connection foreign = counters.foreign()) {
            Counters.run(foreign, "BEGIN IMMEDIATE");
            Counters.run(foreign, "UPDATE counter SET value = 10");
            CountDownLatch waiting = new CountDownLatch(1);
            Future<Integer> writer = start(() -> {
                waiting.countDown();
                return counters.add(1);
            });
            Future<Long> transaction = start(() -> Transactions.atomic(counters.database, () -> {
                counters.add(1);
                return counters.value();
            }));
            waiting.await();
            assertThat(counters.value()).isZero(); // readers go on meanwhile

            Counters.run(foreign, "COMMIT");

            assertThat(writer.get()).isEqualTo(1);
            assertThat(transaction.get()).isBetween(11L, 12L);
            assertThat(counters.value()).isEqualTo(12);
        }
    }

    @Test
    void anotherProcessThatDoesNotLetGoIsANamedError() throws Exception {
        try (Counters counters = new Counters(directory, 2, SHORT);
                Connection foreign = counters.foreign()) {
            Counters.run(foreign, "BEGIN IMMEDIATE");
            String message = ("The database 'default' (%s) is locked: another process kept it for the whole"
                            + " DatabaseOptions.timeout. End that process's transaction, or raise the timeout.")
                    .formatted(directory.resolve("db.sqlite3"));

            assertThatThrownBy(() -> counters.add(1))
                    .isInstanceOf(DatabaseLocked.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> Transactions.atomic(counters.database, () -> counters.add(1)))
                    .isInstanceOf(DatabaseLocked.class)
                    .hasMessage(message);

            Counters.run(foreign, "ROLLBACK");
            assertThat(counters.add(1)).isEqualTo(1);
        }
    }

    @Test
    void aFullPoolIsANamedError() throws Exception {
        try (Counters counters = new Counters(directory, 1, SHORT);
                Cursor<Long> cursor =
                        counters.database.cursor("SELECT value FROM counter", Bind.NONE, row -> row.getLong(1))) {
            assertThat(cursor.hasNext()).isTrue();
            assertThatThrownBy(() -> elsewhere(counters::value))
                    .hasCauseInstanceOf(OperationalError.class)
                    .cause()
                    .hasMessage("All 1 connections that read the database 'default' were in use for the whole"
                            + " DatabaseOptions.timeout (250 ms). Close cursors that are not read to their end, make read"
                            + " transactions shorter, or raise DatabaseOptions.poolSize.");
        }
    }

    @RepeatedTest(50)
    void exactlyOneOfACircleOfTransactionsIsRefused() throws Exception {
        try (Counters a = new Counters(directory, 1, PATIENT);
                Database b = new Database(
                        "b",
                        DatabaseOptions.sqlite(directory.resolve("b.sqlite3").toString())
                                .withTimeout(PATIENT))) {
            b.execute("CREATE TABLE t (x integer)");
            CountDownLatch bothHold = new CountDownLatch(2);
            Future<String> first = start(() -> nested(a.database, b, bothHold));
            Future<String> second = start(() -> nested(b, a.database, bothHold));

            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("done", "refused");
        }
    }

    private static String nested(Database outer, Database inner, CountDownLatch bothHold) throws InterruptedException {
        return Transactions.atomic(outer, () -> {
            bothHold.countDown();
            bothHold.await();
            try {
                return Transactions.atomic(inner, () -> "done");
            } catch (DatabaseLocked e) {
                assertThat(e)
                        .hasMessageContaining("its owner waits for a database that this thread has locked. Nest"
                                + " transactions on several databases in one order everywhere, or use"
                                + " Transactions.atomic(List.of(...), ...), which sorts them.");
                return "refused";
            }
        });
    }

    @Test
    void severalDatabasesAreTakenInOneOrder() throws Exception {
        try (Counters a = new Counters(directory, 1, PATIENT);
                Database b = new Database(
                        "b",
                        DatabaseOptions.sqlite(directory.resolve("b.sqlite3").toString())
                                .withTimeout(PATIENT))) {
            b.execute("CREATE TABLE t (x integer)");
            inParallel(40, i -> {
                List<Database> order = i % 2 == 0 ? List.of(a.database, b) : List.of(b, a.database);
                Transactions.atomic(order, AtomicOptions.DEFAULT, () -> {
                    a.add(1);
                    return b.update("INSERT INTO t VALUES (1)", Bind.NONE);
                });
            });

            assertThat(a.value()).isEqualTo(40);
            assertThat(b.query("SELECT count(*) FROM t", Bind.NONE, row -> row.getInt(1)))
                    .containsExactly(40);
        }
    }

    @Test
    void aThreadThatHoldsTheGateOutsideItsScopeIsTold() {
        try (Counters counters = new Counters(directory, 1, PATIENT);
                Transaction transaction = counters.database.begin()) {
            assertThatThrownBy(() -> counters.add(1))
                    .isInstanceOf(TransactionManagementError.class)
                    .hasMessageStartingWith("This thread has a write transaction on '")
                    .hasMessageEndingWith(
                            "already, which does not reach this statement on the database 'default'. Run"
                                    + " the statement inside Transaction.run(...) or atomic(...) of that very Database object.");
            transaction.run(() -> counters.add(1));
        }
    }

    @Test
    void anInterruptedWriterSaysSo() throws Exception {
        try (Counters counters = new Counters(directory, 1, PATIENT)) {
            Transactions.atomic(counters.database, () -> {
                Future<Boolean> interrupted = start(() -> {
                    Thread.currentThread().interrupt();
                    assertThatThrownBy(() -> counters.add(1))
                            .isInstanceOf(OperationalError.class)
                            .hasMessage("The thread was interrupted while it waited to write to the database"
                                    + " 'default'.");
                    return Thread.currentThread().isInterrupted();
                });
                assertThat(interrupted.get()).isTrue();
            });
        }
    }

    private interface Task {
        void run(int index) throws Exception;
    }

    private static void inParallel(int count, Task task) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> futures = IntStream.range(0, count)
                    .<Future<?>>mapToObj(i -> executor.submit(() -> {
                        task.run(i);
                        return null;
                    }))
                    .toList();
            for (Future<?> future : futures) {
                future.get();
            }
        }
    }

    private interface Question<T> {
        T ask() throws Exception;
    }

    private static <T> Future<T> start(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                answer.complete(question.ask());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static <T> T elsewhere(Question<T> question) throws Exception {
        return start(question).get();
    }
}
