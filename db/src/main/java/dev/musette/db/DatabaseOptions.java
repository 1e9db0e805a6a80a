package dev.musette.db;

import dev.musette.base.ImproperlyConfigured;
import java.time.Duration;

/// Where a database is and how to use it: what the settings hold.
///
/// ```java
/// Database.url("sqlite:db.sqlite3").withPoolSize(4).withTimeout(Duration.ofSeconds(10))
/// ```
///
/// @param vendor the kind of database
/// @param name for SQLite the file, relative to the working directory unless absolute, or `:memory:`
/// @param poolSize the most connections that read at once; SQLite has one more for writers. An in-memory
///     database has one connection for all
/// @param timeout how long to wait for the write gate, for another process's lock, or for a free connection
/// @param statementCacheSize the most prepared statements that a connection keeps
public record DatabaseOptions(Vendor vendor, String name, int poolSize, Duration timeout, int statementCacheSize) {
    static final String IN_MEMORY = ":memory:";

    public DatabaseOptions {
        if (name.isBlank()) {
            throw new ImproperlyConfigured("A SQLite database has no name. Expected a file, as in"
                    + " 'sqlite:db.sqlite3', or 'sqlite::memory:'.");
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
        return new DatabaseOptions(Vendor.SQLITE, file, 8, Duration.ofSeconds(5), 250);
    }

    /// Makes the options of a SQLite database that lives as long as its [Database] object.
    public static DatabaseOptions inMemory() {
        return sqlite(IN_MEMORY);
    }

    public boolean isInMemory() {
        return name.equals(IN_MEMORY);
    }

    public DatabaseOptions withName(String name) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize);
    }

    public DatabaseOptions withPoolSize(int poolSize) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize);
    }

    public DatabaseOptions withTimeout(Duration timeout) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize);
    }

    public DatabaseOptions withStatementCacheSize(int statementCacheSize) {
        return new DatabaseOptions(vendor, name, poolSize, timeout, statementCacheSize);
    }
}
