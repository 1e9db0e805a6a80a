package dev.musette.migrations.autodetector;

import dev.musette.migrations.Operation;
import java.util.List;

/// An operation that a migration will have. One of its kind is equal to itself only.
final class PlannedOperation {
    final Operation operation;
    final List<Dependency> dependencies;

    PlannedOperation(Operation operation, List<Dependency> dependencies) {
        this.operation = operation;
        this.dependencies = List.copyOf(dependencies);
    }
}
