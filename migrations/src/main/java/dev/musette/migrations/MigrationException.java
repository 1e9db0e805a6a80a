package dev.musette.migrations;

import org.jspecify.annotations.Nullable;

/// Something is wrong with the migrations of a project, or with what was applied of them.
public class MigrationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationException(String message) {
        this(message, null);
    }

    public MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
