package dev.musette.migrations;

/// An operation does not fit the models as they are when it runs.
public class StateError extends MigrationException {
    private static final long serialVersionUID = 1L;

    public StateError(String message) {
        super(message);
    }
}
