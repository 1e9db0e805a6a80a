package dev.musette.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/// The driver's connection with the statements that it keeps and the pragmas that Musette needs: write-ahead
/// log, foreign keys, and no waiting inside SQLite.
final class SqliteConnection extends JDBC4Connection {
    private final StatementCache statements;

    private SqliteConnection(String file, Properties properties, int statementCacheSize) throws SQLException {
        super("jdbc:sqlite:" + file, file, properties);
        this.statements = new StatementCache(this, statementCacheSize);
    }

    static SqliteConnection open(String file, int statementCacheSize) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", "0");
        properties.setProperty("jdbc.get_generated_keys", "false"); // Database.insert asks for the key itself
        SqliteConnection connection = new SqliteConnection(file, properties, statementCacheSize);
        try {
            connection.prepare(file);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(String file) throws SQLException {
        try (Statement statement = createStatement()) {
            if (!file.equals(DatabaseOptions.IN_MEMORY)
                    && !journalMode(statement).equals("wal")) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA foreign_keys = ON");
        }
    }

    /// Reading the mode reads the file's header too, so this finds a file that is no database.
    private static String journalMode(Statement statement) throws SQLException {
        try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            return mode.next() ? mode.getString(1) : "";
        }
    }

    static StatementCache statements(Connection pooled) throws SQLException {
        return pooled.unwrap(SqliteConnection.class).statements;
    }

    StatementCache statements() {
        return statements;
    }

    @Override
    public void close() throws SQLException {
        if (!isClosed()) {
            statements.close();
        }
        super.close();
    }
}
