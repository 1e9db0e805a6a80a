package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// A constraint of the schema does not hold: unique, foreign key, not null or check.
public class IntegrityError extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public IntegrityError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
