package dev.musette.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A connection that is held, for one statement or for a transaction, and how to give it back.
///
/// @param statements the connection's prepared statements
/// @param release gives the connection back; called once
record Lease(StatementCache statements, Runnable release) implements AutoCloseable {

    /// Runs a statement of the transaction's own, such as `COMMIT`.
    void run(String sql) throws SQLException {
        PreparedStatement statement = statements.take(sql);
        try {
            statement.executeUpdate();
        } finally {
            statements.giveBack(sql, statement);
        }
    }

    /// Runs a statement whose effect lies in its being prepared, such as a pragma: it is never kept.
    void runOnce(String sql) throws SQLException {
        try (PreparedStatement statement = statements.prepare(sql)) {
            statement.executeUpdate();
        }
    }

    @Override
    public void close() {
        release.run();
    }
}
