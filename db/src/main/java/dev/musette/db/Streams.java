package dev.musette.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The threads that read outside a transaction just now: whose cursors are open, or whose mapper runs. What
/// such a thread reads meanwhile shares the connection, so that no thread ever holds one and waits for a
/// second. An iterator has no scope that a value could be bound to, so these are found by their thread.
final class Streams {
    private final Database database;
    private final Map<Thread, Stream> open = new ConcurrentHashMap<>();

    Streams(Database database) {
        this.database = database;
    }

    /// The connection that a thread reads from, and how many use it.
    static final class Stream {
        private final Thread owner;
        private final Lease lease;
        private final boolean inTransaction;
        private int users = 1;
        private boolean written;

        private Stream(Thread owner, Lease lease, boolean inTransaction) {
            this.owner = owner;
            this.lease = lease;
            this.inTransaction = inTransaction;
        }

        Lease lease() {
            return lease;
        }

        /// Whether the connection is in a transaction that reads, for a cursor, or only lent to a query.
        boolean isInTransaction() {
            return inTransaction;
        }

        /// From now on what this thread reads must not come from the cursors' state of the database.
        void write() {
            written = true;
        }

        boolean hasWritten() {
            return written;
        }
    }

    @Nullable Stream current() {
        return open.get(Thread.currentThread());
    }

    boolean hasWritten() {
        Stream stream = current();
        return stream != null && stream.hasWritten();
    }

    /// Joins this thread's stream, or begins one with a transaction that reads.
    Stream enter() {
        Stream stream = current();
        if (stream != null) {
            stream.users++;
            return stream;
        }
        Deadline deadline = database.deadline();
        Lease lease = database.backend().lease(Access.READ, deadline);
        control(lease, deadline, () -> database.backend().begin(lease, Access.READ));
        return register(lease, true);
    }

    /// Begins a stream for one query; this thread has none yet.
    Stream hold(Lease lease) {
        return register(lease, false);
    }

    private Stream register(Lease lease, boolean inTransaction) {
        Stream stream = new Stream(Thread.currentThread(), lease, inTransaction);
        open.put(stream.owner, stream);
        return stream;
    }

    /// Ends one use; the last one gives the connection back.
    void leave(Stream stream) {
        stream.users--;
        if (stream.users > 0) {
            return;
        }
        open.remove(stream.owner);
        if (stream.inTransaction) {
            control(stream.lease, database.deadline(), () -> database.backend().commit(stream.lease));
        }
        stream.lease.close();
    }

    private void control(Lease lease, Deadline deadline, Backend.Step step) {
        try {
            database.backend().retry(deadline, step);
        } catch (Throwable e) {
            lease.close();
            throw e;
        }
    }
}
