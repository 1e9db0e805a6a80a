package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// The program uses the database wrongly: too few values for a statement, say.
public class ProgrammingError extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public ProgrammingError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
