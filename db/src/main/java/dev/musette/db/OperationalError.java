package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// The database could not do its work: a missing table, a full disk, a lock, a lost connection.
public class OperationalError extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public OperationalError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
