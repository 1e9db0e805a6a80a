package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// Somebody else held a lock for longer than [DatabaseOptions#timeout]: another transaction of this process, or
/// another process.
public class DatabaseLocked extends OperationalError {
    private static final long serialVersionUID = 1L;

    public DatabaseLocked(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
