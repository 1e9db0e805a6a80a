package dev.musette.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs a database's statements: on the connection of this thread's transaction, else of its open cursors, else
/// on one borrowed for the statement.
final class Statements {
    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /// What a statement does with the connection it was given.
    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T run(Lease lease, @Nullable Transaction transaction, Deadline deadline);
    }

    <R extends @Nullable Object> List<R> query(String sql, Bind bind, RowMapper<R> mapper) {
        return on(sql, (lease, transaction, deadline) -> {
            try (Run run = new Run(database.backend(), lease, transaction, sql).bind(bind)) {
                return readAll(run, run.query(deadline), mapper);
            }
        });
    }

    private <R extends @Nullable Object> List<R> readAll(Run run, ResultSet result, RowMapper<R> mapper) {
        try (result) {
            List<R> rows = new ArrayList<>();
            Row row = run.row(result);
            while (run.next(result)) {
                rows.add(mapper.map(row));
            }
            return rows;
        } catch (SQLException e) {
            throw database.backend().translate(e, null);
        }
    }

    int update(String sql, Bind bind) {
        return on(sql, (lease, transaction, deadline) -> {
            try (Run run = new Run(database.backend(), lease, transaction, sql).bind(bind)) {
                return run.update(deadline);
            }
        });
    }

    void execute(String sql, Bind bind) {
        this.<@Nullable Void>on(sql, (lease, transaction, deadline) -> {
            try (Run run = new Run(database.backend(), lease, transaction, sql).bind(bind)) {
                run.execute(deadline);
                return null;
            }
        });
    }

    long insert(String sql, Bind bind) {
        if (SqlKind.returns(sql)) {
            return insertReturning(sql, bind);
        }
        String keyQuery = database.backend().lastKeyQuery();
        if (keyQuery == null) {
            return insertReturning(sql + " RETURNING *", bind);
        }
        return on(sql, (lease, transaction, deadline) -> {
            try (Run run = new Run(database.backend(), lease, transaction, sql).bind(bind)) {
                return run.update(deadline) == 0 ? 0L : lastKey(lease, keyQuery);
            }
        });
    }

    private long insertReturning(String sql, Bind bind) {
        List<Long> keys = query(sql, bind, row -> row.getLong(1));
        return keys.isEmpty() ? 0 : keys.getFirst();
    }

    private long lastKey(Lease lease, String sql) {
        try {
            var statement = lease.statements().take(sql);
            try (ResultSet key = statement.executeQuery()) {
                return key.next() ? key.getLong(1) : 0;
            } finally {
                lease.statements().giveBack(sql, statement);
            }
        } catch (SQLException e) {
            throw database.backend().translate(e, sql);
        }
    }

    <R extends @Nullable Object> Cursor<R> cursor(String sql, Bind bind, RowMapper<R> mapper) {
        Transaction transaction = Transaction.find(database);
        Streams streams = database.streams();
        boolean readsAhead = !database.backend().streams()
                || SqlKind.of(sql) != SqlKind.READ
                || (transaction == null && streams.hasWritten());
        if (readsAhead) {
            return new Cursor<>(query(sql, bind, mapper).iterator(), () -> {});
        }
        if (transaction != null) {
            transaction.check(SqlKind.READ);
            CursorRows<R> rows = open(transaction.lease(), transaction, sql, bind, mapper, () -> {});
            transaction.closeAtEnd(rows);
            return new Cursor<>(rows, rows::close);
        }
        Streams.Stream stream = streams.enter();
        CursorRows<R> rows = open(stream.lease(), null, sql, bind, mapper, () -> streams.leave(stream));
        return new Cursor<>(rows, rows::close);
    }

    private <R extends @Nullable Object> CursorRows<R> open(
            Lease lease,
            @Nullable Transaction transaction,
            String sql,
            Bind bind,
            RowMapper<R> mapper,
            Runnable afterwards) {
        Run run = null;
        try {
            run = new Run(database.backend(), lease, transaction, sql)
                    .fetching(database.backend().fetchSize());
            return new CursorRows<>(run, run.bind(bind).query(database.deadline()), mapper, afterwards);
        } catch (Throwable e) {
            if (run != null) {
                run.close();
            }
            afterwards.run();
            throw e;
        }
    }

    private <T extends @Nullable Object> T on(String sql, Work<T> work) {
        SqlKind kind = SqlKind.of(sql);
        Deadline deadline = database.deadline();
        Transaction transaction = Transaction.find(database);
        if (transaction != null) {
            transaction.check(kind);
            T result = work.run(transaction.lease(), transaction, deadline);
            if (kind == SqlKind.SCHEMA) {
                transaction.schemaChanged();
            }
            return result;
        }
        if (kind == SqlKind.TRANSACTION) {
            throw Transaction.refuseControl(database);
        }
        Streams.Stream stream = database.streams().current();
        if (stream != null && sharesConnection(stream, kind)) {
            return work.run(stream.lease(), null, deadline);
        }
        if (stream != null) {
            stream.write();
        }
        return onLease(kind == SqlKind.READ && stream == null ? Access.READ : Access.WRITE, kind, work, deadline);
    }

    /// Whether a statement runs on the connection that this thread reads from.
    private boolean sharesConnection(Streams.Stream stream, SqlKind kind) {
        Backend backend = database.backend();
        return !backend.streams()
                || (!stream.isInTransaction() && backend.writesOnEachConnection())
                || (kind == SqlKind.READ && !stream.hasWritten());
    }

    private <T extends @Nullable Object> T onLease(Access access, SqlKind kind, Work<T> work, Deadline deadline) {
        Lease lease = database.backend().lease(access, deadline);
        Streams.Stream stream = access == Access.READ ? database.streams().hold(lease) : null;
        try {
            return work.run(lease, null, deadline);
        } finally {
            if (stream == null) {
                lease.close();
            } else {
                database.streams().leave(stream);
            }
            if (kind == SqlKind.SCHEMA) {
                database.backend().schemaChanged();
            }
        }
    }
}
