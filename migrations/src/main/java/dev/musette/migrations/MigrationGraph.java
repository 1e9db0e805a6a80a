package dev.musette.migrations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// All migrations of a project and which of them must run before which. Immutable.
///
/// The order is Django's, so that both apply the same migrations in the same order: depth first,
/// later names first where several dependencies are open.
public final class MigrationGraph {
    private final Map<MigrationKey, Migration> all;
    private final NavigableSet<MigrationKey> keys;
    private final Map<MigrationKey, Migration> migrations;
    private final Map<MigrationKey, NavigableSet<MigrationKey>> parents;
    private final Map<MigrationKey, NavigableSet<MigrationKey>> children;

    /// @param all those that others replace among them
    MigrationGraph(
            Map<MigrationKey, Migration> all,
            Map<MigrationKey, Migration> migrations,
            Map<MigrationKey, NavigableSet<MigrationKey>> parents,
            Map<MigrationKey, NavigableSet<MigrationKey>> children) {
        this.all = all;
        this.keys = new TreeSet<>(migrations.keySet());
        this.migrations = migrations;
        this.parents = parents;
        this.children = children;
    }

    /// Links the migrations of all apps, as for a database that has none of them yet: those that
    /// others replace are left out.
    ///
    /// @param migrations app label -> its migrations, in any order
    /// @throws MigrationNotFound if one depends on a migration that does not exist
    /// @throws CircularDependency if they depend on each other in a circle
    /// @throws MigrationException if two migrations of an app share a name
    public static MigrationGraph of(Map<String, ? extends List<? extends Migration>> migrations) {
        return GraphBuilder.of(migrations).replacingWhereNoneOr(Set.of()).build();
    }

    /// Returns the graph for a database: where all or none of those that a migration replaces are
    /// applied it stands in their place, else they stand and it does not.
    public MigrationGraph resolve(Set<MigrationKey> applied) {
        return new GraphBuilder(all).replacingWhereNoneOr(applied).build();
    }

    /// Returns the graph in which replacements stand beside those that they replace.
    public MigrationGraph withoutReplacing() {
        return new GraphBuilder(all).build();
    }

    /// The migrations that replace others, in this graph or not: their keys -> what they replace.
    Map<MigrationKey, List<MigrationKey>> replacements() {
        Map<MigrationKey, List<MigrationKey>> replacements = new TreeMap<>();
        all.forEach((key, migration) -> {
            if (!migration.replaces().isEmpty()) {
                replacements.put(key, migration.replaces());
            }
        });
        return replacements;
    }

    /// Whether there is such a migration in this graph.
    public boolean contains(MigrationKey key) {
        return keys.contains(key);
    }

    /// All migrations, sorted by app and name.
    public Set<MigrationKey> keys() {
        return java.util.Collections.unmodifiableSet(keys);
    }

    /// @throws MigrationNotFound if there is no such migration
    public Migration migration(MigrationKey key) {
        Migration migration = migrations.get(key);
        if (migration == null) {
            throw new MigrationNotFound("There is no migration %s. Those of the app '%s' are: %s."
                    .formatted(key, key.app(), names(key.app())));
        }
        return migration;
    }

    private String names(String app) {
        List<String> names = keys.stream()
                .filter(key -> key.app().equals(app))
                .map(MigrationKey::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /// Returns the only migration of an app whose name begins with a prefix, as people type it:
    /// `0001`.
    ///
    /// @throws MigrationNotFound if there is none, or more than one
    public MigrationKey byPrefix(String app, String prefix) {
        List<MigrationKey> found = keys.stream()
                .filter(key -> key.app().equals(app) && key.name().startsWith(prefix))
                .toList();
        if (found.size() != 1) {
            throw new MigrationNotFound("%s of the migrations of the app '%s' begin with '%s'. They are: %s."
                    .formatted(found.isEmpty() ? "None" : "Several", app, prefix, names(app)));
        }
        return found.getFirst();
    }

    /// The migrations that one depends on directly.
    public Set<MigrationKey> parents(MigrationKey key) {
        return java.util.Collections.unmodifiableSet(parents.getOrDefault(key, new TreeSet<>()));
    }

    /// The migrations that depend on one directly.
    public Set<MigrationKey> children(MigrationKey key) {
        return java.util.Collections.unmodifiableSet(children.getOrDefault(key, new TreeSet<>()));
    }

    /// The last migration of each app, several where an app's history has branched. What to migrate
    /// to by default.
    public List<MigrationKey> leaves() {
        return withoutOwn(this::children);
    }

    /// The first migration of each app.
    public List<MigrationKey> roots() {
        return withoutOwn(this::parents);
    }

    private List<MigrationKey> withoutOwn(Function<MigrationKey, Set<MigrationKey>> neighbours) {
        return keys.stream()
                .filter(key -> neighbours.apply(key).stream()
                        .noneMatch(other -> other.app().equals(key.app())))
                .toList();
    }

    /// Returns the models as they are once all migrations have run.
    ///
    /// @throws StateError if an operation does not fit the models before it
    public ProjectState state() {
        ProjectState state = ProjectState.EMPTY;
        for (MigrationKey key : forwardsPlan(leaves())) {
            for (Operation operation : migration(key).operations()) {
                state = operation.stateForwards(key.app(), state);
            }
        }
        return state;
    }

    /// The apps whose history has branched: app label -> the names of its leaves, sorted.
    public Map<String, List<String>> conflicts() {
        Map<String, List<String>> conflicts = new TreeMap<>();
        for (MigrationKey leaf : leaves()) {
            conflicts.computeIfAbsent(leaf.app(), _ -> new ArrayList<>()).add(leaf.name());
        }
        conflicts.values().removeIf(names -> names.size() == 1);
        return conflicts;
    }

    /// What has to run for a migration to have run: its dependencies in order, and itself last.
    ///
    /// @throws MigrationNotFound if there is no such migration
    public List<MigrationKey> forwardsPlan(MigrationKey target) {
        migration(target);
        return List.copyOf(depthFirst(target, this::parents));
    }

    /// What has to be taken back for a migration to be: those that depend on it in order, and
    /// itself last.
    ///
    /// @throws MigrationNotFound if there is no such migration
    public List<MigrationKey> backwardsPlan(MigrationKey target) {
        migration(target);
        return List.copyOf(depthFirst(target, this::children));
    }

    /// What has to run for all of the targets to have run, in order.
    public List<MigrationKey> forwardsPlan(List<MigrationKey> targets) {
        Set<MigrationKey> plan = new LinkedHashSet<>();
        targets.forEach(target -> plan.addAll(forwardsPlan(target)));
        return List.copyOf(plan);
    }

    private static Set<MigrationKey> depthFirst(
            MigrationKey start, Function<MigrationKey, Set<MigrationKey>> neighbours) {
        record Step(MigrationKey key, boolean neighboursDone) {}
        Set<MigrationKey> visited = new LinkedHashSet<>();
        Deque<Step> stack = new ArrayDeque<>();
        stack.push(new Step(start, false));
        while (!stack.isEmpty()) {
            Step step = stack.pop();
            if (step.neighboursDone) {
                visited.add(step.key);
            } else if (!visited.contains(step.key)) {
                stack.push(new Step(step.key, true));
                neighbours.apply(step.key).forEach(other -> stack.push(new Step(other, false)));
            }
        }
        return visited;
    }
}
