package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where a database is and how to use it: what the settings hold.
///
/// ```java
/// Database.url("sqlite:db.sqlite3").withPoolSize(4).withTimeout(Duration.ofSeconds(10))
/// ```
///
/// @param vendor the kind of database
/// @param name for SQLite the file, relative to the working directory unless absolute, or `:memory:`; else the
///     database's name on its server
/// @param poolSize the most connections that are open at once; SQLite counts those that read and has one more
///     for writers. An in-memory database has one connection for all
/// @param timeout how long to wait for the write gate, for somebody else's lock, for a free connection, or for
///     the server to take a call
/// @param statementCacheSize the most prepared statements that a connection keeps; 0 keeps none, as poolers in
///     front of PostgreSQL want it
/// @param server where the database's server is; null for SQLite, which has none
public record DatabaseOptions(
        Vendor vendor,
        String name,
        int poolSize,
        Duration timeout,
        int statementCacheSize,
        @Nullable DatabaseServer server) {
    static final String IN_MEMORY = ":memory:";

    public DatabaseOptions {
        if (name.isBlank()) {
            throw new ImproperlyConfigured(
                    switch (vendor) {
                        case SQLITE ->
                            "A SQLite database has no name. Expected a file, as in 'sqlite:db.sqlite3', or"
                                    + " 'sqlite::memory:'.";
                        case POSTGRESQL, MARIADB ->
                            "A database on a server has no name. Expected one after the host, as in"
                                    + " 'postgres://user:password@localhost:5432/name'.";
                    });
        }
        if ((server == null) != (vendor == Vendor.SQLITE)) {
            throw new ImproperlyConfigured("The database '%s' has %s server, %s."
                    .formatted(
                            name,
                            server == null ? "no" : "a",
                            server == null ? "which its kind needs" : "SQLite has none"));
        }
        if (poolSize < 1) {
            throw new ImproperlyConfigured(
                    "The database '%s' has a pool of %d connections. Expected at least 1.".formatted(name, poolSize));
        }
        if (timeout.toMillis() < 250) {
            throw new ImproperlyConfigured("The database '%s' has a timeout of %d ms. Expected at least 250 ms."
                    .formatted(name, timeout.toMillis()));
        }
        if (statementCacheSize < 0) {
            throw new ImproperlyConfigured("The database '%s' keeps %d statements a connection. Expected 0 or more."
                    .formatted(name, statementCacheSize));
        }
    }

    /// Makes the options of a SQLite file: 8 readers, 5 seconds, 250 statements.
    public static DatabaseOptions sqlite(String file) {
        return new DatabaseOptions(Vendor.SQLITE, file, 8, Duration.ofSeconds(5), 250, null);
    }

    /// Makes the options of a SQLite database that lives as long as its [Database] object.
    public static DatabaseOptions inMemory() {
        return sqlite(IN_MEMORY);
    }

    /// Makes the options of a PostgreSQL database: 16 connections, 5 seconds, 250 statements.
    public static DatabaseOptions postgres(DatabaseServer server, String name) {
        return new DatabaseOptions(Vendor.POSTGRESQL, name, 16, Duration.ofSeconds(5), 250, server);
    }

    public boolean isInMemory() {
        return vendor == Vendor.SQLITE && name.equals(IN_MEMORY);
    }

    public DatabaseOptions withName(String name) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize, server);
    }

    public DatabaseOptions withPoolSize(int poolSize) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize, server);
    }

    public DatabaseOptions withTimeout(Duration timeout) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize, server);
    }

    public DatabaseOptions withStatementCacheSize(int statementCacheSize) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize, server);
    }

    public DatabaseOptions withServer(DatabaseServer server) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize, server);
    }
}
