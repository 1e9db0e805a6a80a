package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import java.util.List;

/// A migration that is to be written.
///
/// @param initial whether it is the first one of an app's models
/// @param dependencies sorted
public record PlannedMigration(
        String app, String name, boolean initial, List<MigrationKey> dependencies, List<Operation> operations) {
    public PlannedMigration {
        dependencies = dependencies.stream().distinct().sorted().toList();
        operations = List.copyOf(operations);
    }

    public MigrationKey key() {
        return new MigrationKey(app, name);
    }

    PlannedMigration with(String name, List<MigrationKey> dependencies) {
        return new PlannedMigration(app, name, initial, dependencies, operations);
    }
}
