package dev.musette.migrations;

/// A migration was applied although one that it depends on was not.
public class InconsistentHistory extends MigrationException {
    private static final long serialVersionUID = 1L;

    public InconsistentHistory(String message) {
        super(message);
    }
}
