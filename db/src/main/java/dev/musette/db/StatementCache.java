package dev.musette.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The prepared statements of one connection that nobody uses at the moment, the longest unused first. A
/// statement is taken out while it runs: who runs the same text a second time meanwhile (a loop within a loop)
/// gets one of its own.
///
/// A connection belongs to one thread at a time, and so does its cache.
final class StatementCache {
    private final Connection connection;
    private final int capacity;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private int schemaVersion;

    StatementCache(Connection connection, int capacity) {
        this.connection = connection;
        this.capacity = capacity;
    }

    PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? prepare(sql) : kept;
    }

    /// Prepares a statement that the caller closes.
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /// Takes a statement back, without its values.
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (capacity == 0 || idle.containsKey(sql)) {
            statement.close();
            return;
        }
        statement.clearParameters();
        if (idle.size() == capacity) {
            var eldest = idle.entrySet().iterator();
            PreparedStatement dropped = eldest.next().getValue();
            eldest.remove();
            dropped.close();
        }
        idle.put(sql, statement);
    }

    /// Drops what was prepared under an older schema: the driver remembers the number of columns.
    ///
    /// @return whether the schema is another one than before
    boolean useSchema(int version) throws SQLException {
        if (version == schemaVersion) {
            return false;
        }
        close();
        schemaVersion = version;
        return true;
    }

    Connection connection() {
        return connection;
    }

    int size() {
        return idle.size();
    }

    void close() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }
}
