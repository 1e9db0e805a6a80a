package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// The database could not be reached at all; nothing ran. The message says where it was looked for and what to
/// do.
public class DatabaseNotOpened extends OperationalError {
    private static final long serialVersionUID = 1L;

    public DatabaseNotOpened(String message, @Nullable Throwable cause) {
        super(message, null, cause);
    }
}
