package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// A value does not fit its column, or a column holds what its type can't read.
public class DataError extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DataError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
