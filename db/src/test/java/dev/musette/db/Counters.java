package dev.musette.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A table of counters to write to, and another process's view of the same file.
final class Counters implements AutoCloseable {
    final Database database;
    private final String file;

    Counters(Path directory, int poolSize, Duration timeout) {
        this(directory.resolve("db.sqlite3"), poolSize, timeout, 0);
    }

    /// @param round tells the files of several rounds apart
    Counters(Path path, int poolSize, Duration timeout, int round) {
        file = round == 0 ? path.toString() : path + "-" + round;
        database = new Database(
                "default", DatabaseOptions.sqlite(file).withPoolSize(poolSize).withTimeout(timeout));
        database.execute("CREATE TABLE counter (id integer PRIMARY KEY, value integer NOT NULL)");
        database.execute("INSERT INTO counter VALUES (1, 0)");
    }

    /// Another database object on the same file.
    Database other(String alias) {
        return new Database(alias, database.options());
    }

    /// A connection that knows nothing of the gate, as another process's.
    Connection foreign() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int add(int n) {
        return database.update("UPDATE counter SET value = value + ? WHERE id = 1", p -> p.setInt(1, n));
    }

    long value() {
        return valueIn(database);
    }

    static long valueIn(Database database) {
        return database.query("SELECT value FROM counter WHERE id = 1", Bind.NONE, row -> row.getLong(1))
                .getFirst();
    }

    @Override
    public void close() {
        database.close();
    }
}
