package dev.musette.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The threads that have cursors open outside a transaction. An iterator has no scope that a value could be
/// bound to, so these are found by their thread.
final class Streams {
    private final Database database;
    private final Map<Thread, Stream> open = new ConcurrentHashMap<>();

    Streams(Database database) {
        this.database = database;
    }

    /// The read transaction that a thread's cursors share.
    static final class Stream {
        private final Thread owner;
        private final Lease lease;
        private int cursors;
        private boolean written;

        private Stream(Thread owner, Lease lease) {
            this.owner = owner;
            this.lease = lease;
        }

        Lease lease() {
            return lease;
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

    Stream enter() {
        Stream stream = current();
        if (stream == null) {
            Deadline deadline = database.deadline();
            Lease lease = database.backend().lease(Access.READ, deadline);
            control(lease, database.backend().begin(Access.READ), deadline);
            stream = new Stream(Thread.currentThread(), lease);
            open.put(stream.owner, stream);
        }
        stream.cursors++;
        return stream;
    }

    void leave(Stream stream) {
        stream.cursors--;
        if (stream.cursors == 0) {
            open.remove(stream.owner);
            control(stream.lease, "COMMIT", database.deadline());
            stream.lease.close();
        }
    }

    private void control(Lease lease, String sql, Deadline deadline) {
        try {
            database.backend().<@Nullable Void>retry(deadline, null, () -> {
                lease.run(sql);
                return null;
            });
        } catch (Throwable e) {
            lease.close();
            throw e;
        }
    }
}
