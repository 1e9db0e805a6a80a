package dev.musette.migrations.autodetector;

import dev.musette.migrations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The operations that were found so far, by the apps that they belong to.
final class Changes {
    final Map<String, List<PlannedOperation>> byApp = new TreeMap<>();

    void add(String app, Operation operation, List<Dependency> dependencies) {
        of(app).add(new PlannedOperation(operation, dependencies));
    }

    void add(String app, Operation operation) {
        add(app, operation, List.of());
    }

    /// Adds an operation before all others.
    void addFirst(String app, Operation operation, List<Dependency> dependencies) {
        of(app).addFirst(new PlannedOperation(operation, dependencies));
    }

    private List<PlannedOperation> of(String app) {
        return byApp.computeIfAbsent(app, _ -> new ArrayList<>());
    }
}
