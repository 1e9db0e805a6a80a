package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// What a database refused or could not do. The message names the database and never holds a bound value.
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sql;

    public DatabaseException(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, cause);
        this.sql = sql;
    }

    /// The statement with `?` for its values, or null where no statement is to blame.
    public @Nullable String sql() {
        return sql;
    }
}
