package dev.musette.db;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The lock that a writer of a SQLite file takes before SQLite's own. Writers wait here, in Java and in order,
/// where a virtual thread gives up its carrier; in SQLite's busy sleep two of them would hold both carriers of
/// a small machine and stop everything, the owner of the lock included.
///
/// There is one gate for a file, however many [Database] objects use it.
final class Gate extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private static final Map<Path, Gate> FILES = new HashMap<>();
    private static final Map<Thread, Gate> WAITING = new ConcurrentHashMap<>();

    private static final int LONGEST_CIRCLE = 64;

    private final String name;
    private int users;

    private Gate(String name) {
        super(true);
        this.name = name;
    }

    /// Makes a gate that nobody shares.
    static Gate unshared(String name) {
        return new Gate(name);
    }

    /// Returns the gate of a file; each call needs its [#leave].
    static Gate of(Path realPath) {
        synchronized (FILES) {
            Gate gate = FILES.computeIfAbsent(realPath, path -> new Gate(path.toString()));
            gate.users++;
            return gate;
        }
    }

    void leave() {
        synchronized (FILES) {
            users--;
            if (users == 0) {
                FILES.values().remove(this);
            }
        }
    }

    /// Waits for the gate until the deadline.
    ///
    /// @throws DatabaseLocked if the deadline passes, or at once if the owner waits for a gate that this thread
    ///     holds
    /// @throws TransactionManagementError if this thread holds the gate already
    void enter(String alias, Deadline deadline) {
        if (isHeldByCurrentThread()) {
            throw new TransactionManagementError(("This thread has a write transaction on '%s' already, which does not"
                            + " reach this statement on the database '%s'. Run the statement inside Transaction.run(...)"
                            + " or atomic(...) of that very Database object.")
                    .formatted(name, alias));
        }
        try {
            if (tryLock(0, TimeUnit.NANOSECONDS)) { // unlike tryLock(), this waits behind those who wait already
                return;
            }
            try {
                wish(alias);
                if (tryLock(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS)) {
                    return;
                }
            } finally {
                WAITING.remove(Thread.currentThread());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationalError(
                    "The thread was interrupted while it waited to write to the database '%s'.".formatted(alias),
                    null,
                    e);
        }
        throw new DatabaseLocked(
                ("The database '%s' (%s) is locked: another transaction of this process kept it from being written for"
                                + " the whole DatabaseOptions.timeout. Make that transaction shorter (no slow work inside"
                                + " atomic), or raise the timeout.")
                        .formatted(alias, name),
                null,
                null);
    }

    /// Tells what this thread waits for, unless that would close a circle. One thread at a time looks and tells, so
    /// that of those in a circle the last one alone is refused.
    private void wish(String alias) {
        synchronized (WAITING) {
            refuseDeadlock(alias);
            WAITING.put(Thread.currentThread(), this);
        }
    }

    /// Follows owner and wish from gate to gate.
    private void refuseDeadlock(String alias) {
        Gate gate = this;
        for (int hops = 0; gate != null && hops < LONGEST_CIRCLE; hops++) { // a circle of others never comes back to us
            if (gate.isHeldByCurrentThread()) {
                throw new DatabaseLocked(
                        ("The database '%s' (%s) can't be locked: its owner waits for a database that this thread has"
                                        + " locked. Nest transactions on several databases in one order everywhere, or"
                                        + " use Transactions.atomic(List.of(...), ...), which sorts them.")
                                .formatted(alias, name),
                        null,
                        null);
            }
            gate = next(gate.getOwner());
        }
    }

    private static @Nullable Gate next(@Nullable Thread owner) {
        return owner == null ? null : WAITING.get(owner);
    }
}
