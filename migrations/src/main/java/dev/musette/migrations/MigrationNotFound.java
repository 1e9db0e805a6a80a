package dev.musette.migrations;

/// There is no migration of that name, or several begin with it.
public class MigrationNotFound extends MigrationException {
    private static final long serialVersionUID = 1L;

    public MigrationNotFound(String message) {
        super(message);
    }
}
