package dev.musette.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A transaction that somebody holds: [Transactions#atomic] for the length of a block, test tools over several
/// callbacks.
///
/// ```java
/// Transaction transaction = database.begin();
/// transaction.run(() -> BlogPost.objects.create(post));       // statements inside use the transaction
/// transaction.rollback();
/// ```
///
/// It belongs to the thread that began it: elsewhere its statements would run outside of it.
public final class Transaction implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Transaction.class);
    private static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    /// The transactions that are bound to a thread, the innermost first. Not part of the context, so that it
    /// never travels to another thread with it.
    private record Frame(Transaction transaction, @Nullable Frame outer) {}

    private final Database database;
    private final Lease lease;
    private final Thread owner = Thread.currentThread();
    private final boolean readOnly;
    private final boolean heldByCaller;
    private final boolean sharesStream; // a savepoint in the transaction of this thread's open cursors
    private final boolean schemaChange;
    private final List<Runnable> onCommit = new ArrayList<>();
    private final List<CursorRows<?>> cursors = new ArrayList<>();
    private int depth;
    private boolean open = true;
    private boolean broken;
    private boolean schemaChanged;

    private Transaction(
            Database database, Lease lease, AtomicOptions options, boolean heldByCaller, boolean sharesStream) {
        this.database = database;
        this.lease = lease;
        this.readOnly = options.readOnly();
        this.heldByCaller = heldByCaller;
        this.sharesStream = sharesStream;
        this.schemaChange = options.schemaChange() && !readOnly && !sharesStream;
    }

    static Transaction begin(Database database, AtomicOptions options, boolean heldByCaller) {
        Access access = options.readOnly() ? Access.READ : Access.WRITE;
        Streams streams = database.streams();
        Streams.Stream stream = streams.current();
        Backend backend = database.backend();
        boolean onlyConnection = !backend.streams();
        if (stream != null && !stream.isInTransaction() && backend.writesOnEachConnection() && !heldByCaller) {
            return begin(new Transaction(database, lease(streams), options, false, false));
        }
        if (stream != null && access == Access.WRITE && !onlyConnection) {
            stream.write();
        }
        if (stream == null || stream.hasWritten()) {
            Access needed = stream == null ? access : Access.WRITE; // only the writer sees what was written meanwhile
            Lease lease = backend.lease(needed, database.deadline());
            return begin(new Transaction(database, lease, options, heldByCaller, false));
        }
        return begin(new Transaction(database, lease(streams), options, heldByCaller, true));
    }

    /// The connection of this thread's stream, which stays open as long as the transaction.
    private static Lease lease(Streams streams) {
        Streams.Stream joined = streams.enter();
        return new Lease(joined.lease().statements(), () -> streams.leave(joined));
    }

    private static Transaction begin(Transaction transaction) {
        Access access = transaction.readOnly ? Access.READ : Access.WRITE;
        try {
            if (transaction.schemaChange) {
                transaction.database.backend().beginSchemaChange(transaction.lease);
            }
            if (transaction.sharesStream) {
                transaction.control("SAVEPOINT musette_0");
            } else {
                transaction.control(backend -> backend.begin(transaction.lease, access));
            }
        } catch (Throwable e) {
            transaction.giveBack();
            throw e;
        }
        if (transaction.schemaChange) {
            transaction.enterSchemaChange();
        }
        return transaction;
    }

    private void enterSchemaChange() {
        try {
            control(backend -> backend.enterSchemaChange(lease));
        } catch (Throwable e) {
            rollbackAfter(e);
            throw e;
        }
    }

    /// Returns this thread's transaction of the database, else null.
    static @Nullable Transaction find(Database database) {
        if (!CURRENT.isBound()) {
            return null;
        }
        for (Frame frame = CURRENT.get(); frame != null; frame = frame.outer) {
            Transaction each = frame.transaction;
            if (each.database == database && each.open && each.owner.equals(Thread.currentThread())) {
                return each;
            }
        }
        return null;
    }

    public Database database() {
        return database;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    public boolean isOpen() {
        return open;
    }

    /// Runs the work inside the transaction, which stays open after it, and after an exception too.
    public <R extends @Nullable Object, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        checkOpen();
        Frame outer = CURRENT.isBound() ? CURRENT.get() : null;
        return ScopedValue.where(CURRENT, new Frame(this, outer)).call(work);
    }

    /// Runs the work inside the transaction, which stays open after it, and after an exception too.
    public <X extends Throwable> void run(Action<X> work) throws X {
        this.<@Nullable Void, X>call(() -> {
            work.run();
            return null;
        });
    }

    /// Commits, gives the connection back, then runs what [Transactions#onCommit] was given, in order.
    ///
    /// @throws TransactionManagementError if a statement failed and nobody rolled back to before it; the
    ///     transaction is rolled back then
    public void commit() {
        checkOutermost();
        if (broken) {
            rollback();
            throw new TransactionManagementError(
                    ("A statement of this transaction on the database '%s' failed and its error was not dealt with, so"
                                    + " nothing was committed. Put what may fail into an atomic block of its own.")
                            .formatted(database.alias()));
        }
        commitWork();
    }

    /// Ends a block as Django does: a swallowed error of the database rolls back without an exception.
    void commitBlock() {
        if (broken) {
            log.warn(
                    "A transaction on the database '{}' was rolled back: a statement in it failed, and the error was"
                            + " caught inside the atomic block. Catch it outside the block.",
                    database.alias());
            rollback();
        } else {
            commitWork();
        }
    }

    private void commitWork() {
        closeCursors(0);
        try {
            if (schemaChange) {
                database.backend().checkSchemaChange(lease);
            }
            if (sharesStream) {
                control("RELEASE musette_0");
            } else {
                control(backend -> backend.commit(lease));
            }
        } catch (Throwable e) {
            rollbackAfter(e);
            throw e;
        }
        end();
        for (Runnable hook : List.copyOf(onCommit)) {
            hook.run();
        }
    }

    /// Takes back everything, gives the connection back and forgets what [Transactions#onCommit] was given.
    public void rollback() {
        checkOutermost();
        try {
            closeCursors(0);
            if (sharesStream) {
                control("ROLLBACK TO musette_0");
                control("RELEASE musette_0");
            } else {
                control(backend -> backend.rollback(lease));
            }
        } finally {
            end();
        }
    }

    /// Rolls back because of an error that matters more than what may go wrong here.
    void rollbackAfter(Throwable cause) {
        depth = 0;
        if (!open) {
            return;
        }
        try {
            rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /// Rolls back if neither [#commit] nor [#rollback] was called.
    @Override
    public void close() {
        if (open) {
            rollback();
        }
    }

    private void end() {
        open = false;
        if (schemaChanged) {
            database.backend().schemaChanged();
        }
        giveBack();
    }

    private void giveBack() {
        try {
            if (schemaChange) {
                database.backend().endSchemaChange(lease);
            }
        } finally {
            lease.close();
        }
    }

    Lease lease() {
        return lease;
    }

    /// Refuses a statement that this transaction can't run.
    void check(SqlKind kind) {
        checkOpen();
        if (kind == SqlKind.TRANSACTION) {
            throw refuseControl(database);
        }
        checkNotBroken();
        if (readOnly && kind != SqlKind.READ) {
            throw new TransactionManagementError(
                    ("A statement wants to write in a read-only transaction of the database '%s'. A transaction that"
                                    + " reads can't become one that writes: begin with atomic(...) instead of"
                                    + " atomic(readOnly(), ...), or write after it.")
                            .formatted(database.alias()));
        }
    }

    static TransactionManagementError refuseControl(Database database) {
        return new TransactionManagementError(
                ("A statement begins or ends a transaction of the database '%s' by itself."
                                + " Use Transactions.atomic(...) or Database.begin().")
                        .formatted(database.alias()));
    }

    void schemaChanged() {
        schemaChanged = true;
        control(_ -> lease.statements().close());
    }

    void closeAtEnd(CursorRows<?> rows) {
        cursors.add(rows);
    }

    /// A statement failed: nothing more runs until somebody rolls back to before it.
    void breakOff() {
        broken = true;
    }

    void addOnCommit(Runnable hook) {
        onCommit.add(hook);
    }

    /// Runs a block inside this transaction.
    <R extends @Nullable Object, X extends Throwable> R block(
            AtomicOptions options, ScopedValue.CallableOp<? extends R, X> work) throws X {
        checkDurable(options);
        checkNotBroken();
        Savepoint savepoint = new Savepoint(options.savepoint());
        R result;
        try {
            result = call(work);
        } catch (Throwable e) {
            savepoint.undo(e);
            throw e;
        }
        savepoint.release();
        return result;
    }

    /// A block inside the transaction: what it opened and where to go back to.
    private final class Savepoint {
        private final @Nullable String name;
        private final int hooks = onCommit.size();
        private final int openCursors = cursors.size();

        Savepoint(boolean isReal) {
            depth++;
            name = isReal ? name(depth) : null;
            if (name != null) {
                control("SAVEPOINT " + name);
            }
        }

        private static String name(int depth) {
            return "musette_" + depth;
        }

        void release() {
            if (broken && name != null) {
                log.warn(
                        "A block inside a transaction on the database '{}' was rolled back: a statement in it failed,"
                                + " and the error was caught inside the atomic block. Catch it outside the block.",
                        database.alias());
                goBack();
            } else {
                depth--;
                if (name != null) {
                    control("RELEASE " + name);
                }
            }
        }

        void undo(Throwable cause) {
            if (!open) {
                return;
            }
            try {
                goBack();
            } catch (RuntimeException e) {
                broken = true;
                cause.addSuppressed(e);
            }
        }

        private void goBack() {
            depth--;
            closeCursors(openCursors);
            onCommit.subList(hooks, onCommit.size()).clear();
            if (name == null) {
                broken = true;
                return;
            }
            control("ROLLBACK TO " + name);
            control("RELEASE " + name);
            broken = false;
        }
    }

    private void closeCursors(int from) {
        while (cursors.size() > from) {
            cursors.removeLast().close();
        }
    }

    @FunctionalInterface
    private interface Control {
        void run(Backend backend) throws SQLException;
    }

    private void control(String sql) {
        control(_ -> lease.run(sql));
    }

    private void control(Control control) {
        Backend backend = database.backend();
        backend.retry(database.deadline(), () -> control.run(backend));
    }

    private void checkDurable(AtomicOptions options) {
        boolean outermost = heldByCaller && depth == 0;
        if (options.durable() && !outermost) {
            throw new TransactionManagementError(
                    "A durable atomic block on the database '%s' is inside another. Move it out, or drop asDurable()."
                            .formatted(database.alias()));
        }
    }

    private void checkNotBroken() {
        if (broken) {
            throw new TransactionManagementError(
                    ("A statement failed in this transaction of the database '%s', nothing more runs before the end of"
                                    + " its atomic block. Put what may fail into an atomic block of its own.")
                            .formatted(database.alias()));
        }
    }

    private void checkOutermost() {
        checkOpen();
        if (depth > 0) {
            throw new TransactionManagementError(
                    "A transaction of the database '%s' can't end while %d atomic blocks inside it run."
                            .formatted(database.alias(), depth));
        }
    }

    private void checkOpen() {
        if (!open) {
            throw new TransactionManagementError(
                    "This transaction of the database '%s' has ended.".formatted(database.alias()));
        }
        if (!owner.equals(Thread.currentThread())) {
            throw new TransactionManagementError(
                    ("This transaction of the database '%s' belongs to the thread '%s', not"
                                    + " to '%s'. Begin one on each thread.")
                            .formatted(
                                    database.alias(),
                                    owner.getName(),
                                    Thread.currentThread().getName()));
        }
    }
}
