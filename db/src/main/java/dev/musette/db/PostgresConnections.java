package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.base.PercentEncoding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Opens connections to one PostgreSQL database and knows the statements that each of them keeps.
final class PostgresConnections {
    private static final String DRIVER = "org.postgresql.Driver";

    private final DatabaseOptions options;
    private final String url;
    private final Properties properties;
    private final ConcurrentHashMap<Connection, StatementCache> caches = new ConcurrentHashMap<>();

    private PostgresConnections(DatabaseOptions options, DatabaseServer server) {
        this.options = options;
        this.url = "jdbc:postgresql://" + server.address() + "/" + PercentEncoding.encode(options.name(), "", false);
        this.properties = properties(options, server);
    }

    /// @throws ImproperlyConfigured if the driver is not there
    static PostgresConnections of(String alias, DatabaseOptions options) {
        try {
            Class.forName(DRIVER, false, PostgresConnections.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ImproperlyConfigured(
                    ("The database '%s' is a PostgreSQL one, and its driver is not on the class path. Add"
                                    + " the dependency org.postgresql:postgresql (42.7 or later, scope runtime) to the project's"
                                    + " pom.xml.")
                            .formatted(alias),
                    e);
        }
        return new PostgresConnections(options, Objects.requireNonNull(options.server()));
    }

    private static Properties properties(DatabaseOptions options, DatabaseServer server) {
        Properties properties = new Properties();
        if (server.user() != null) {
            PGProperty.USER.set(properties, server.user());
        }
        if (server.password() != null) {
            PGProperty.PASSWORD.set(properties, server.password());
        }
        int seconds = (int) Math.max(1, options.timeout().toSeconds());
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.APPLICATION_NAME.set(properties, "musette");
        PGProperty.STRING_TYPE.set(properties, "unspecified"); // the column says what a text is: a UUID, JSON, a date
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false); // it has the values of the row
        PGProperty.AUTOSAVE.set(properties, "never"); // an error ends the block: Transaction's rule
        PGProperty.PREPARED_STATEMENT_CACHE_QUERIES.set(properties, options.statementCacheSize());
        if (options.statementCacheSize() == 0) {
            PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        }
        server.settings().forEach((name, value) -> properties.setProperty(driverName(name), value));
        return properties;
    }

    private static String driverName(String setting) {
        return switch (setting) {
            case "application_name" -> PGProperty.APPLICATION_NAME.getName();
            case "connect_timeout" -> PGProperty.CONNECT_TIMEOUT.getName();
            case "schema" -> PGProperty.CURRENT_SCHEMA.getName();
            case "sslmode", "sslrootcert", "sslcert", "sslkey" -> setting;
            default ->
                throw new ImproperlyConfigured("A PostgreSQL server has no setting '%s'. Expected one of: %s."
                        .formatted(setting, String.join(", ", DatabaseServer.SETTINGS)));
        };
    }

    /// Opens one. Its dates are in UTC, and it waits for locks as long as the options say.
    Connection open() throws SQLException {
        Connection connection = Objects.requireNonNull(new Driver().connect(url, properties));
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'; SET lock_timeout = "
                    + options.timeout().toMillis());
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        caches.keySet().removeIf(PostgresConnections::isClosed);
        caches.put(connection, new StatementCache(connection, options.statementCacheSize()));
        return connection;
    }

    /// The statements of a connection that a pool lends.
    StatementCache statements(Connection pooled) throws SQLException {
        return Objects.requireNonNull(caches.get(pooled.unwrap(Connection.class)));
    }

    /// Whether a connection can't be used again.
    static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }
}
