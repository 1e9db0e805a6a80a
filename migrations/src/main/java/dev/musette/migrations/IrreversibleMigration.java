package dev.musette.migrations;

/// A migration can't be taken back, since one of its operations can't.
public class IrreversibleMigration extends MigrationException {
    private static final long serialVersionUID = 1L;

    public IrreversibleMigration(String message) {
        super(message);
    }
}
