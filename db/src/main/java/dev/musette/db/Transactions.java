package dev.musette.db;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Transactions as blocks: all of a block's statements are kept, or none where it throws.
///
/// ```java
/// import static dev.musette.db.Transactions.*;
///
/// Order order = atomic(() -> {
///     stock.take(3);
///     onCommit(() -> mail.send(receipt));         // once it is certain
///     return Order.objects.create(...);
/// });
/// atomic(readOnly(), () -> report.write(out));    // one state of the database, nobody waits
/// ```
///
/// A block inside another is a savepoint: it can fail and be caught around it, and the outer block goes on. An
/// error of the database that is caught *inside* a block leaves the block unusable; at its end it is rolled
/// back.
///
/// On SQLite a block holds the file's write gate from its start, so keep slow work out of it. A block on a
/// second database inside the first takes a second gate: nest them in one order everywhere, or use
/// [#atomic(List, AtomicOptions, ScopedValue.CallableOp)], which sorts. A circle of waiting threads is found
/// and refused at once.
///
/// The database is the one named `default` of [Databases#current] where none is given.
public final class Transactions {
    private Transactions() {}

    /// For blocks that only read.
    public static AtomicOptions readOnly() {
        return AtomicOptions.DEFAULT.asReadOnly();
    }

    /// For blocks that must be the outermost one: their work is committed when they end.
    public static AtomicOptions durable() {
        return AtomicOptions.DEFAULT.asDurable();
    }

    /// For blocks that change tables, see [AtomicOptions#schemaChange].
    public static AtomicOptions schemaChange() {
        return AtomicOptions.DEFAULT.asSchemaChange();
    }

    public static <R extends @Nullable Object, X extends Throwable> R atomic(
            ScopedValue.CallableOp<? extends R, X> work) throws X {
        return atomic(main(), AtomicOptions.DEFAULT, work);
    }

    public static <X extends Throwable> void atomic(Action<X> work) throws X {
        atomic(main(), AtomicOptions.DEFAULT, work);
    }

    public static <R extends @Nullable Object, X extends Throwable> R atomic(
            AtomicOptions options, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return atomic(main(), options, work);
    }

    public static <X extends Throwable> void atomic(AtomicOptions options, Action<X> work) throws X {
        atomic(main(), options, work);
    }

    public static <R extends @Nullable Object, X extends Throwable> R atomic(
            Database database, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return atomic(database, AtomicOptions.DEFAULT, work);
    }

    public static <X extends Throwable> void atomic(Database database, Action<X> work) throws X {
        atomic(database, AtomicOptions.DEFAULT, work);
    }

    public static <X extends Throwable> void atomic(Database database, AtomicOptions options, Action<X> work) throws X {
        Transactions.<@Nullable Void, X>atomic(database, options, () -> {
            work.run();
            return null;
        });
    }

    /// Runs the work in a transaction of the database, or in a block of the one that this thread is in.
    ///
    /// @throws DatabaseLocked if the database can't be written before [DatabaseOptions#timeout] ends
    /// @throws TransactionManagementError if it is durable and inside another block
    public static <R extends @Nullable Object, X extends Throwable> R atomic(
            Database database, AtomicOptions options, ScopedValue.CallableOp<? extends R, X> work) throws X {
        Transaction outer = Transaction.find(database);
        if (outer != null) {
            return outer.block(options, work);
        }
        Transaction transaction = Transaction.begin(database, options, false);
        R result;
        try {
            result = transaction.call(work);
        } catch (Throwable e) {
            transaction.rollbackAfter(e);
            throw e;
        }
        transaction.commitBlock();
        return result;
    }

    /// Runs the work in a transaction of each of the databases, begun in an order that is the same everywhere.
    /// Each commits by itself: a failure between two commits leaves the first one done.
    public static <R extends @Nullable Object, X extends Throwable> R atomic(
            List<Database> databases, AtomicOptions options, ScopedValue.CallableOp<? extends R, X> work) throws X {
        List<Database> sorted = databases.stream()
                .sorted(Comparator.comparing(each -> each.backend().lockOrder()))
                .toList();
        return nested(sorted, options, work);
    }

    private static <R extends @Nullable Object, X extends Throwable> R nested(
            List<Database> databases, AtomicOptions options, ScopedValue.CallableOp<? extends R, X> work) throws X {
        if (databases.isEmpty()) {
            return work.call();
        }
        return Transactions.<R, X>atomic(
                databases.getFirst(), options, () -> nested(databases.subList(1, databases.size()), options, work));
    }

    /// Runs the hook once this thread's outermost block on the default database is committed, after the hooks
    /// given before it; never if the block that is running now is rolled back. Outside a block it runs at once.
    /// A hook that throws keeps the ones after it from running, and its exception reaches the caller of the
    /// block.
    public static void onCommit(Runnable hook) {
        onCommit(main(), hook);
    }

    public static void onCommit(Database database, Runnable hook) {
        Transaction transaction = Transaction.find(database);
        if (transaction == null) {
            hook.run();
        } else {
            transaction.addOnCommit(hook);
        }
    }

    private static Database main() {
        return Databases.current().main();
    }
}
