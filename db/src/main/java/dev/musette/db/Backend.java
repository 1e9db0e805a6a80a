package dev.musette.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What differs between kinds of databases below the SQL: opening, locking, formats, errors. Threads share it.
abstract sealed class Backend permits PostgresBackend, SqliteBackend {
    private final String alias;

    Backend(String alias) {
        this.alias = alias;
    }

    final String alias() {
        return alias;
    }

    /// Borrows a connection, opening the database at the first time.
    ///
    /// @throws DatabaseNotOpened if there is no reaching it
    /// @throws DatabaseLocked if other writers don't let go until the deadline
    abstract Lease lease(Access access, Deadline deadline);

    /// Begins a transaction on a connection that is in none.
    abstract void begin(Lease lease, Access access) throws SQLException;

    abstract void commit(Lease lease) throws SQLException;

    abstract void rollback(Lease lease) throws SQLException;

    /// Whether each connection may write, so that who reads needs no second one to write.
    abstract boolean writesOnEachConnection();

    /// How many rows a cursor fetches at once, 0 where the driver reads row by row.
    abstract int fetchSize();

    /// How many `?` a statement has, -1 where the driver can't tell without asking the server.
    abstract int parameterCount(PreparedStatement statement) throws SQLException;

    /// The statement that answers with the key that the last insert of this connection made; null where an
    /// insert is run with `RETURNING *` instead.
    abstract @Nullable String lastKeyQuery();

    /// Readies a connection for a transaction that makes tables anew, before it begins.
    abstract void beginSchemaChange(Lease lease);

    /// Lets changes of tables wait for each other where the begin of a transaction does not, once it has begun.
    abstract void enterSchemaChange(Lease lease) throws SQLException;

    /// Checks, before the commit, what a change of tables may have broken.
    ///
    /// @throws IntegrityError if foreign keys refer to nothing
    abstract void checkSchemaChange(Lease lease);

    /// Makes a connection an ordinary one again, after the transaction's end.
    abstract void endSchemaChange(Lease lease);

    /// Whether a result may be read row by row while other threads use the database.
    abstract boolean streams();

    abstract ValueFormat values();

    /// The order in which transactions on several databases begin; equal where it doesn't matter.
    abstract String lockOrder();

    /// Tells whether the database was only busy, so that trying again may help.
    abstract boolean isBusy(SQLException error);

    /// Makes one of our exceptions of the driver's.
    abstract DatabaseException translate(SQLException error, @Nullable String sql);

    /// Forgets the statements that were prepared so far; each connection does so when it is borrowed next.
    abstract void schemaChanged();

    abstract void close();

    /// What is thrown where a closed database is used.
    final DatabaseException closedError() {
        return new OperationalError(
                "The database '%s' is closed. Its application has stopped.".formatted(alias), null, null);
    }

    /// Runs what may find the database busy, again and again until the deadline.
    final <T extends @Nullable Object> T retry(Deadline deadline, @Nullable String sql, Attempt<T> attempt) {
        while (true) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (!isBusy(e)) {
                    throw translate(e, sql);
                }
                waitAfter(e, deadline, sql);
            }
        }
    }

    /// Does what may find the database busy, again and again until the deadline.
    final void retry(Deadline deadline, Step step) {
        this.<@Nullable Void>retry(deadline, null, () -> {
            step.run();
            return null;
        });
    }

    private void waitAfter(SQLException busy, Deadline deadline, @Nullable String sql) {
        try {
            if (deadline.sleep()) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationalError(
                    "The thread was interrupted while it waited for the database '%s'.".formatted(alias), sql, e);
        }
        throw translate(busy, sql);
    }

    @FunctionalInterface
    interface Attempt<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }
}
