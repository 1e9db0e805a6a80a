package dev.musette.migrations;

/// Migrations depend on each other in a circle, so none of them can be the first.
public class CircularDependency extends MigrationException {
    private static final long serialVersionUID = 1L;

    public CircularDependency(String message) {
        super(message);
    }
}
