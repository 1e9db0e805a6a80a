package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Blocks: all or nothing, blocks inside blocks, what runs after the commit, and handles.
class TransactionsTest {
    private static final String BROKEN =
            "A statement failed in this transaction of the database 'default', nothing more"
                    + " runs before the end of its atomic block. Put what may fail into an atomic block of its own.";

    @TempDir
    Path directory;

    private Counters counters;
    private Database database;

    @BeforeEach
    void open() {
        counters = new Counters(directory, 2, Duration.ofSeconds(5));
        database = counters.database;
    }

    @AfterEach
    void close() {
        counters.close();
    }

    @Test
    void aBlockThatEndsIsCommitted() {
        long inside = Transactions.atomic(database, () -> {
            counters.add(1);
            assertThat(database.isInTransaction()).isTrue();
            return counters.value();
        });

        assertThat(inside).isEqualTo(1);
        assertThat(counters.value()).isEqualTo(1);
        assertThat(database.isInTransaction()).isFalse();
    }

    @Test
    void aBlockThatThrowsIsRolledBackAndItsExceptionPassesThrough() {
        IOException failure = new IOException("disk");

        assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                    counters.add(1);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(counters.value()).isZero();
    }

    @Test
    void aBlockInsideAnotherCanFailByItself() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                        counters.add(10);
                        Transactions.atomic(database, () -> counters.add(100));
                        throw new IllegalStateException("inner");
                    }))
                    .hasMessage("inner");
            Transactions.atomic(database, () -> counters.add(1000));
        });

        assertThat(counters.value()).isEqualTo(1001);
    }

    @Test
    void anErrorCaughtAroundItsOwnBlockDoesNoHarm() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            assertThatThrownBy(() -> Transactions.atomic(database, this::insertTwice))
                    .isInstanceOf(IntegrityError.class);
            counters.add(1);
        });

        assertThat(counters.value()).isEqualTo(2);
    }

    @Test
    void anErrorCaughtInsideItsBlockMakesTheBlockUnusable() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            Transactions.atomic(database, () -> {
                assertThatThrownBy(this::insertTwice).isInstanceOf(IntegrityError.class);
                assertThatThrownBy(counters::value)
                        .isInstanceOf(TransactionManagementError.class)
                        .hasMessage(BROKEN);
                assertThatThrownBy(() -> Transactions.atomic(database, counters::value))
                        .isInstanceOf(TransactionManagementError.class)
                        .hasMessage(BROKEN);
            });
            assertThat(counters.value()).isEqualTo(1);
        });

        assertThat(counters.value()).isEqualTo(1);
    }

    @Test
    void anErrorCaughtInsideTheOutermostBlockRollsItBack() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            assertThatThrownBy(this::insertTwice).isInstanceOf(IntegrityError.class);
        });

        assertThat(counters.value()).isZero();
    }

    @Test
    void withoutASavepointAnErrorReachesTheBlockAround() {
        AtomicOptions plain = AtomicOptions.DEFAULT.withoutSavepoint();
        Transactions.atomic(database, () -> {
            counters.add(1);
            assertThatThrownBy(() -> Transactions.atomic(database, plain, this::insertTwice))
                    .isInstanceOf(IntegrityError.class);
            assertThatThrownBy(counters::value).hasMessage(BROKEN);
        });

        assertThat(counters.value()).isZero();
    }

    private void insertTwice() {
        database.update("INSERT INTO counter VALUES (1, 0)", Bind.NONE);
    }

    @Test
    void aCommitThatFailsRollsBack() {
        database.execute("CREATE TABLE child (parent integer REFERENCES counter (id) DEFERRABLE INITIALLY DEFERRED)");

        assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                    counters.add(1);
                    database.execute("INSERT INTO child VALUES (99)");
                }))
                .isInstanceOf(IntegrityError.class)
                .hasMessage("FOREIGN KEY constraint failed (database 'default')");

        assertThat(counters.value()).isZero();
        assertThat(counters.add(1)).isEqualTo(1);
    }

    @Test
    void aDurableBlockMustBeTheOutermost() {
        assertThat(Transactions.atomic(database, Transactions.durable(), () -> counters.add(1)))
                .isEqualTo(1);
        assertThatThrownBy(() -> Transactions.atomic(
                        database, () -> Transactions.atomic(database, Transactions.durable(), () -> counters.add(1))))
                .isInstanceOf(TransactionManagementError.class)
                .hasMessage("A durable atomic block on the database 'default' is inside another. Move it out, or drop"
                        + " asDurable().");
    }

    @Test
    void aTestsTransactionDoesNotCountForDurableBlocks() {
        try (Transaction test = database.begin()) {
            test.run(() -> Transactions.atomic(database, Transactions.durable(), () -> counters.add(1)));
        }
        assertThat(counters.value()).isZero();
    }

    @Test
    void aReadOnlyBlockSeesOneStateAndRefusesToWrite() throws InterruptedException {
        Transactions.atomic(database, Transactions.readOnly(), () -> {
            assertThat(counters.value()).isZero();
            Thread writer = Thread.startVirtualThread(() -> counters.add(7));
            writer.join();
            assertThat(counters.value()).isZero();
            assertThatThrownBy(() -> counters.add(1))
                    .isInstanceOf(TransactionManagementError.class)
                    .hasMessage("A statement wants to write in a read-only transaction of the database 'default'. A"
                            + " transaction that reads can't become one that writes: begin with atomic(...) instead of"
                            + " atomic(readOnly(), ...), or write after it.");
            assertThatThrownBy(() -> Transactions.atomic(database, () -> counters.add(1)))
                    .isInstanceOf(TransactionManagementError.class);
        });
        assertThat(counters.value()).isEqualTo(7);
    }

    @Test
    void hooksRunInOrderAfterTheOutermostCommit() {
        List<String> ran = new ArrayList<>();

        Transactions.atomic(database, () -> {
            Transactions.onCommit(database, () -> ran.add("first in transaction: " + database.isInTransaction()));
            Transactions.atomic(database, () -> Transactions.onCommit(database, () -> ran.add("second")));
            assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                        Transactions.onCommit(database, () -> ran.add("dropped"));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            Transactions.onCommit(database, () -> ran.add("third sees " + counters.value()));
            counters.add(3);
            assertThat(ran).isEmpty();
        });

        assertThat(ran).containsExactly("first in transaction: false", "second", "third sees 3");
    }

    @Test
    void hooksOfARolledBackTransactionNeverRun() {
        List<String> ran = new ArrayList<>();

        assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                    Transactions.onCommit(database, () -> ran.add("never"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ran).isEmpty();
    }

    @Test
    void outsideABlockAHookRunsAtOnce() {
        List<String> ran = new ArrayList<>();

        Transactions.onCommit(database, () -> ran.add("now"));

        assertThat(ran).containsExactly("now");
    }

    @Test
    void theDefaultDatabaseIsMeantWhereNoneIsNamed() {
        try (Databases databases = Databases.open(Map.of("default", database.options()))) {
            Context context = Context.root();
            databases.bind(context);
            context.run(() -> {
                Transactions.atomic(() -> counters.value());
                int changed =
                        Transactions.atomic(() -> databases.main().update("UPDATE counter SET value = 5", Bind.NONE));
                assertThat(changed).isEqualTo(1);
                assertThat(Transactions.<Long, RuntimeException>atomic(
                                Transactions.readOnly(), () -> Counters.valueIn(databases.main())))
                        .isEqualTo(5);
            });
        }
    }

    @Test
    void aHeldTransactionLivesOverSeveralCallsAndIsRolledBack() {
        Transaction transaction = database.begin();
        transaction.run(() -> counters.add(1));
        transaction.run(() -> Transactions.atomic(database, () -> counters.add(10)));
        assertThat(transaction.<Long, RuntimeException>call(counters::value)).isEqualTo(11);

        transaction.rollback();

        assertThat(counters.value()).isZero();
        assertThat(transaction.isOpen()).isFalse();
        assertThatThrownBy(() -> transaction.run(counters::value))
                .isInstanceOf(TransactionManagementError.class)
                .hasMessage("This transaction of the database 'default' has ended.");
    }

    @Test
    void aHeldTransactionCanBeCommitted() {
        List<String> ran = new ArrayList<>();
        Transaction transaction = database.begin();
        transaction.run(() -> {
            counters.add(1);
            Transactions.onCommit(database, () -> ran.add("hook"));
        });

        transaction.commit();
        transaction.close();

        assertThat(counters.value()).isEqualTo(1);
        assertThat(ran).containsExactly("hook");
    }

    @Test
    void aHeldTransactionWithASwallowedErrorRefusesToCommit() {
        Transaction transaction = database.begin();
        transaction.run(() -> assertThatThrownBy(this::insertTwice).isInstanceOf(IntegrityError.class));

        assertThatThrownBy(transaction::commit)
                .isInstanceOf(TransactionManagementError.class)
                .hasMessage(
                        "A statement of this transaction on the database 'default' failed and its error was not dealt"
                                + " with, so nothing was committed. Put what may fail into an atomic block of its own.");
        assertThat(transaction.isOpen()).isFalse();
    }

    @Test
    void aTransactionEndsOnlyAfterItsBlocks() {
        Transaction transaction = database.begin();
        transaction.run(() -> Transactions.atomic(
                database,
                () -> assertThatThrownBy(transaction::rollback)
                        .isInstanceOf(TransactionManagementError.class)
                        .hasMessage("A transaction of the database 'default' can't end while 1 atomic blocks inside it"
                                + " run.")));
        transaction.rollback();
    }

    @Test
    void aTransactionDoesNotTravelToAnotherThread() throws InterruptedException {
        AtomicReference<Object> seen = new AtomicReference<>("");
        Context context = Context.root();
        context.run(() -> {
            try (Transaction transaction = database.begin()) {
                transaction.run(() -> {
                    counters.add(1);
                    Thread other = Thread.ofVirtual()
                            .name("other")
                            .start(Context.wrap(() -> seen.set(counters.value() + " " + database.isInTransaction())));
                    join(other);
                    Thread thief = Thread.ofVirtual().name("thief").start(() -> {
                        assertThatThrownBy(() -> transaction.run(counters::value))
                                .isInstanceOf(TransactionManagementError.class)
                                .hasMessage(
                                        "This transaction of the database 'default' belongs to the thread '%s', not"
                                                + " to 'thief'. Begin one on each thread.",
                                        "main");
                        seen.set(seen.get() + ", refused");
                    });
                    join(thief);
                });
            }
        });
        assertThat(seen.get()).isEqualTo("0 false, refused");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aThreadHasOneTransactionOfADatabase() {
        Transactions.atomic(
                database,
                () -> assertThatThrownBy(database::begin)
                        .isInstanceOf(TransactionManagementError.class)
                        .hasMessage("This thread is in a transaction of the database 'default' already. Use"
                                + " Transactions.atomic(...) for a block inside it."));
    }

    @Test
    void aDatabaseIsNotClosedInsideItsOwnTransaction() {
        try (Transaction transaction = database.begin()) {
            assertThatThrownBy(database::close)
                    .isInstanceOf(TransactionManagementError.class)
                    .hasMessage("The database 'default' can't be closed inside one of its transactions. End the"
                            + " transaction first.");
            transaction.run(() -> counters.add(1));
            transaction.commit();
        }
        assertThat(counters.value()).isEqualTo(1);
    }

    @Test
    void aHookThatThrowsKeepsTheNextOnesFromRunningButNotTheCommit() {
        List<String> ran = new ArrayList<>();

        assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                    counters.add(1);
                    Transactions.onCommit(database, () -> {
                        throw new IllegalStateException("hook");
                    });
                    Transactions.onCommit(database, () -> ran.add("next"));
                }))
                .hasMessage("hook");

        assertThat(counters.value()).isEqualTo(1);
        assertThat(ran).isEmpty();
    }

    @Test
    void aHookMayBeginATransactionOfItsOwn() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            Transactions.onCommit(database, () -> Transactions.atomic(database, () -> counters.add(10)));
        });

        assertThat(counters.value()).isEqualTo(11);
    }

    @Test
    void aReadOnlyHandleRefusesToWriteAndSeesOneState() {
        try (Transaction reading = database.begin(Transactions.readOnly())) {
            assertThat(reading.isReadOnly()).isTrue();
            assertThat(reading.<Long, RuntimeException>call(counters::value)).isZero();
            counters.add(4);
            assertThat(reading.<Long, RuntimeException>call(counters::value)).isZero();
            assertThatThrownBy(() -> reading.run(() -> counters.add(1))).isInstanceOf(TransactionManagementError.class);
        }
        assertThat(counters.value()).isEqualTo(4);
    }

    @Test
    void aBlockWithoutASavepointIsPartOfTheBlockAround() {
        Transactions.atomic(database, () -> {
            counters.add(1);
            Transactions.atomic(database, AtomicOptions.DEFAULT.withoutSavepoint(), () -> counters.add(10));
        });

        assertThat(counters.value()).isEqualTo(11);
    }

    @Test
    void deepBlocksKeepTheirPlaces() {
        nest(12);

        assertThat(counters.value()).isEqualTo(6); // at each odd depth the -1 was taken back
    }

    /// Adds one at each depth and fails at odd depths, where the failure is caught around the block.
    private void nest(int depth) {
        if (depth == 0) {
            return;
        }
        Transactions.atomic(database, () -> {
            counters.add(1);
            nest(depth - 1);
            try {
                Transactions.atomic(database, () -> {
                    counters.add(-1);
                    if (depth % 2 == 1) {
                        throw new IllegalStateException();
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(depth % 2).isEqualTo(1);
            }
        });
    }

    @Test
    void createdTablesAreRolledBackToo() {
        assertThatThrownBy(() -> Transactions.atomic(database, () -> {
                    database.execute("CREATE TABLE other (id integer)");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        database.execute("CREATE TABLE other (id integer)");
    }
}
