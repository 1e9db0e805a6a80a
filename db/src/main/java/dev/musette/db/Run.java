package dev.musette.db;

import dev.musette.base.Context;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One run of a statement: taken from the connection's cache, bound, executed, given back and told to the log.
final class Run implements AutoCloseable {
    private final Backend backend;
    private final Lease lease;
    private final @Nullable Transaction transaction;
    private final String sql;
    private final @Nullable StatementLog log;
    private final long start;
    private final PreparedStatement statement;
    private int parameters;
    private int rows;
    private boolean failed;
    private boolean fetches;

    /// @param transaction the transaction that an error breaks, or null
    Run(Backend backend, Lease lease, @Nullable Transaction transaction, String sql) {
        this.backend = backend;
        this.lease = lease;
        this.transaction = transaction;
        this.sql = sql;
        this.log = log();
        this.start = log == null ? 0 : System.nanoTime();
        try {
            this.statement = lease.statements().take(sql);
        } catch (SQLException e) {
            failed = true;
            tellLog();
            throw failure(e);
        }
    }

    private static @Nullable StatementLog log() {
        Context context = Context.find();
        return context == null ? null : context.find(StatementLog.KEY);
    }

    Run bind(Bind bind) {
        try {
            Parameters values = new Parameters(statement, backend, sql);
            bind.bind(values);
            values.checkComplete();
            parameters = values.count();
            return this;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Lets the result be fetched in parts of so many rows; 0 leaves that to the driver.
    Run fetching(int rows) {
        try {
            if (rows > 0) {
                statement.setFetchSize(rows);
                fetches = true;
            }
            return this;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    ResultSet query(Deadline deadline) {
        return execute(deadline, statement::executeQuery);
    }

    int update(Deadline deadline) {
        rows = execute(deadline, statement::executeUpdate);
        return rows;
    }

    /// Runs it whether it answers with rows, a count or nothing.
    void execute(Deadline deadline) {
        boolean answers = execute(deadline, statement::execute);
        if (answers) {
            closeAnswer();
        }
    }

    private void closeAnswer() {
        try (ResultSet answer = statement.getResultSet()) {
            rows = answer.next() ? 1 : 0;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T execute(Deadline deadline, Backend.Attempt<T> attempt) {
        try {
            return backend.retry(deadline, sql, attempt);
        } catch (DatabaseException e) {
            broken();
            throw e;
        }
    }

    boolean next(ResultSet result) {
        try {
            boolean found = result.next();
            rows += found ? 1 : 0;
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    Row row(ResultSet result) {
        return new Row(result, backend, sql);
    }

    private DatabaseException failure(SQLException error) {
        broken();
        return backend.translate(error, sql);
    }

    private void broken() {
        failed = true;
        if (transaction != null) {
            transaction.breakOff();
        }
    }

    /// Ends the run; a statement that failed is not kept.
    @Override
    public void close() {
        try {
            if (failed) {
                statement.close();
            } else {
                if (fetches) {
                    statement.setFetchSize(0);
                }
                lease.statements().giveBack(sql, statement);
            }
        } catch (SQLException e) {
            throw backend.translate(e, sql);
        } finally {
            tellLog();
        }
    }

    private void tellLog() {
        if (log != null) {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            log.record(new SqlStatement(sql, duration, rows, parameters, backend.alias(), failed));
        }
    }
}
