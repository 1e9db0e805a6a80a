package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import dev.musette.migrations.Optimizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Sorts the operations of each app and cuts them into migrations: one an app where that goes, more where apps depend
/// on each other in a circle.
final class MigrationCutter {
    private final Map<String, List<PlannedOperation>> open = new TreeMap<>();
    private final Map<String, List<PlannedMigration>> migrations = new TreeMap<>();
    private final MigrationGraph graph;
    private final Set<String> appsWithModels;

    /// @param appsWithModels those that had models before
    MigrationCutter(Changes changes, MigrationGraph graph, Set<String> appsWithModels) {
        this.graph = graph;
        this.appsWithModels = appsWithModels;
        changes.byApp.forEach((app, operations) -> open.put(app, new ArrayList<>(sorted(app, operations))));
    }

    /// Puts each operation behind those of its app that it depends on and else leaves the order as it is.
    private static List<PlannedOperation> sorted(String app, List<PlannedOperation> operations) {
        Map<PlannedOperation, Set<PlannedOperation>> needs = new LinkedHashMap<>();
        for (PlannedOperation operation : operations) {
            Set<PlannedOperation> needed = new HashSet<>();
            for (Dependency dependency : operation.dependencies) {
                if (dependency.app().equals(app)) {
                    operations.stream()
                            .filter(other -> dependency.isMetBy(other.operation))
                            .forEach(needed::add);
                }
            }
            needs.put(operation, needed);
        }
        Set<PlannedOperation> sorted = new LinkedHashSet<>();
        while (!needs.isEmpty()) {
            List<PlannedOperation> free = new ArrayList<>();
            needs.forEach((operation, needed) -> {
                if (sorted.containsAll(needed)) {
                    free.add(operation);
                }
            });
            if (free.isEmpty()) {
                throw circle(needs.keySet());
            }
            sorted.addAll(free);
            free.forEach(needs::remove);
        }
        return List.copyOf(sorted);
    }

    private static MigrationException circle(Iterable<PlannedOperation> operations) {
        List<String> names = new ArrayList<>();
        operations.forEach(each -> names.add(each.operation.describe()));
        return new MigrationException(
                "These changes depend on each other in a circle: %s. Make them in two steps, a migration after each."
                        .formatted(String.join("; ", names)));
    }

    /// Returns the migrations by their apps, called `auto_1`, `auto_2` and so on.
    Map<String, List<PlannedMigration>> cut() {
        boolean chop = false;
        int left = countOpen();
        while (left > 0) {
            for (String app : open.keySet()) {
                if (cutFrom(app, chop)) {
                    chop = false;
                }
            }
            int now = countOpen();
            if (now == left) {
                if (chop) {
                    throw circle(open.values().stream().flatMap(List::stream).toList());
                }
                chop = true;
            }
            left = now;
        }
        return linkedAndReduced();
    }

    private int countOpen() {
        return open.values().stream().mapToInt(List::size).sum();
    }

    /// Makes a migration of an app's operations: of all, or where it must be chopped, of those that can run.
    ///
    /// @return whether one was made
    private boolean cutFrom(String app, boolean chop) {
        List<PlannedOperation> operations = open.getOrDefault(app, List.of());
        List<PlannedOperation> ready = new ArrayList<>();
        Set<MigrationKey> dependencies = new LinkedHashSet<>();
        for (PlannedOperation operation : operations) {
            Set<MigrationKey> own = new LinkedHashSet<>();
            if (!operation.dependencies.stream().allMatch(each -> isSatisfied(each, app, chop, own))) {
                break;
            }
            ready.add(operation);
            dependencies.addAll(own);
        }
        if (ready.isEmpty() || (!chop && ready.size() < operations.size())) {
            return false;
        }
        List<PlannedMigration> made = migrations.computeIfAbsent(app, _ -> new ArrayList<>());
        made.add(new PlannedMigration(
                app,
                "auto_" + (made.size() + 1),
                !appsWithModels.contains(app),
                List.copyOf(dependencies),
                ready.stream().map(each -> each.operation).toList()));
        operations.subList(0, ready.size()).clear();
        return true;
    }

    /// @param needed gets the migration that has to run first
    private boolean isSatisfied(Dependency dependency, String app, boolean chop, Set<MigrationKey> needed) {
        String other = dependency.app();
        if (other.equals(app)) {
            return true;
        }
        if (open.getOrDefault(other, List.of()).stream().anyMatch(each -> dependency.isMetBy(each.operation))) {
            return false;
        }
        List<PlannedMigration> made = migrations.get(other);
        if (made != null) {
            needed.add(made.getLast().key());
            return true;
        }
        if (chop) {
            needed.add(graph.leaves().stream()
                    .filter(leaf -> leaf.app().equals(other))
                    .findFirst()
                    .orElse(MigrationKey.first(other)));
        }
        return chop;
    }

    private Map<String, List<PlannedMigration>> linkedAndReduced() {
        Map<String, List<PlannedMigration>> all = new TreeMap<>();
        migrations.forEach((app, cut) -> {
            List<PlannedMigration> linked = new ArrayList<>();
            for (PlannedMigration migration : cut) {
                List<MigrationKey> dependencies = new ArrayList<>(migration.dependencies());
                if (!linked.isEmpty()) {
                    dependencies.add(linked.getLast().key());
                }
                List<Operation> operations = Optimizer.optimize(migration.operations(), app);
                linked.add(new PlannedMigration(
                        app, migration.name(), migration.initial(), dependencies, operations));
            }
            all.put(app, linked);
        });
        return all;
    }
}
