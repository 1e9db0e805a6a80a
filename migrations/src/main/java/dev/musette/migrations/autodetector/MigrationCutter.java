package dev.musette.migrations.autodetector;

import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.Operation;
import dev.musette.migrations.Optimizer;
import java.util.ArrayList;
import java.util.HashMap;
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

    /// Puts each operation behind those of its app that it depends on: layer by layer, within a layer in the order in
    /// which what they waited for was done.
    private static List<PlannedOperation> sorted(String app, List<PlannedOperation> operations) {
        Map<PlannedOperation, List<PlannedOperation>> waiting = new LinkedHashMap<>();
        Map<PlannedOperation, Integer> open = new HashMap<>();
        for (PlannedOperation operation : operations) {
            waiting.putIfAbsent(operation, new ArrayList<>());
            for (Dependency dependency : operation.dependencies) {
                for (PlannedOperation other : operations) {
                    if (dependency.app().equals(app) && dependency.isMetBy(other.operation)) {
                        waiting.computeIfAbsent(other, _ -> new ArrayList<>()).add(operation);
                        open.merge(operation, 1, Integer::sum);
                    }
                }
            }
        }
        List<PlannedOperation> sorted = new ArrayList<>();
        List<PlannedOperation> layer = waiting.keySet().stream()
                .filter(each -> !open.containsKey(each))
                .toList();
        while (!layer.isEmpty()) {
            sorted.addAll(layer);
            List<PlannedOperation> next = new ArrayList<>();
            for (PlannedOperation done : layer) {
                for (PlannedOperation each : waiting.getOrDefault(done, List.of())) {
                    if (open.merge(each, -1, Integer::sum) == 0) {
                        next.add(each);
                    }
                }
            }
            layer = next;
        }
        if (sorted.size() < operations.size()) {
            throw circle(
                    operations.stream().filter(each -> !sorted.contains(each)).toList());
        }
        return sorted;
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
                linked.add(new PlannedMigration(app, migration.name(), migration.initial(), dependencies, operations));
            }
            all.put(app, linked);
        });
        return all;
    }
}
