package dev.musette.migrations;

import org.jspecify.annotations.Nullable;

/// A migration threw and was rolled back: the tables are as they were before it, those applied before it stay
/// applied.
public class MigrationFailed extends MigrationException {
    private static final long serialVersionUID = 1L;

    private final MigrationKey key;
    private final @Nullable String operation;

    MigrationFailed(MigrationKey key, @Nullable String operation, Throwable cause) {
        super(
                "The migration %s failed%s and was rolled back: %s"
                        .formatted(key, operation == null ? "" : " at '" + operation + "'", cause.getMessage()),
                cause);
        this.key = key;
        this.operation = operation;
    }

    public MigrationKey key() {
        return key;
    }

    /// [Operation#describe] of the one that threw, or null if none was to blame: creating indexes at the end,
    /// or the commit.
    public @Nullable String operation() {
        return operation;
    }
}
