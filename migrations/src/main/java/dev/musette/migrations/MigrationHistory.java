package dev.musette.migrations;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// The migrations of a project against what is applied to one database. Immutable.
///
/// ```java
/// MigrationHistory history = MigrationHistory.of(graph, recorder.applied().keySet());
/// history.check("default");
/// history.plan(history.graph().leaves());        // forwards, to the end
/// history.plan(List.of(MigrationKey.zero("blog")));   // backwards, all of the blog
/// ```
public final class MigrationHistory {
    private final MigrationGraph graph;
    private final NavigableSet<MigrationKey> recorded;
    private final NavigableSet<MigrationKey> applied;
    private final boolean replacing;

    private MigrationHistory(MigrationGraph graph, Collection<MigrationKey> recorded, boolean replacing) {
        this.recorded = new TreeSet<>(recorded);
        this.replacing = replacing;
        this.applied = new TreeSet<>(recorded);
        if (replacing) {
            graph.replacements().forEach((key, replaced) -> {
                if (this.recorded.containsAll(replaced)) {
                    applied.add(key);
                } else {
                    applied.remove(key);
                }
            });
            this.graph = graph.resolve(this.recorded);
        } else {
            this.graph = graph.withoutReplacing();
        }
    }

    /// @param recorded what `django_migrations` lists; migrations that the graph does not know may
    ///     be among it
    public static MigrationHistory of(MigrationGraph graph, Collection<MigrationKey> recorded) {
        return new MigrationHistory(graph, recorded, true);
    }

    /// Returns this history with replacements beside those that they replace.
    public MigrationHistory withoutReplacing() {
        return new MigrationHistory(graph, recorded, false);
    }

    /// The migrations as they stand for this database.
    public MigrationGraph graph() {
        return graph;
    }

    /// What is applied; a migration is whose replaced ones are, and is not where only some of them
    /// are.
    public Set<MigrationKey> applied() {
        return java.util.Collections.unmodifiableSet(applied);
    }

    /// Checks that everything that is applied had its dependencies applied.
    ///
    /// @param database its alias, for the message
    /// @throws InconsistentHistory if not
    public void check(String database) {
        for (MigrationKey key : recorded) {
            for (MigrationKey parent : graph.parents(key)) {
                if (!recorded.contains(parent) && !applied.contains(parent)) {
                    throw new InconsistentHistory(
                            ("The migration %s is applied before its dependency %s on the database '%s'. Somebody changed"
                                            + " the dependencies of an applied migration, or the table django_migrations.")
                                    .formatted(key, parent, database));
                }
            }
        }
    }

    /// Returns what has to run, and in which direction, for the database to be at the targets. A
    /// target that is applied takes back what depends on it in its own app, and whatever depends on
    /// that; [MigrationKey#zero] takes back all of an app.
    ///
    /// @throws MigrationNotFound if a target does not exist
    public MigrationPlan plan(List<MigrationKey> targets) {
        Set<MigrationKey> now = new LinkedHashSet<>(applied);
        Set<MigrationPlan.Step> steps = new LinkedHashSet<>();
        for (MigrationKey target : targets) {
            if (target.isZero()) {
                graph.roots().stream()
                        .filter(root -> root.app().equals(target.app()))
                        .forEach(root -> takeBack(root, now, steps));
            } else if (!now.contains(target)) {
                for (MigrationKey key : graph.forwardsPlan(target)) {
                    if (now.add(key)) {
                        steps.add(new MigrationPlan.Step(key, false));
                    }
                }
            } else if (graph.contains(target)) {
                graph.children(target).stream()
                        .filter(child -> child.app().equals(target.app()))
                        .forEach(child -> takeBack(child, now, steps));
            } else if (replacing) {
                return withoutReplacing().plan(targets);
            } else {
                graph.migration(target);
            }
        }
        return new MigrationPlan(this, List.copyOf(steps));
    }

    private void takeBack(MigrationKey key, Set<MigrationKey> now, Set<MigrationPlan.Step> steps) {
        for (MigrationKey each : graph.backwardsPlan(key)) {
            if (now.remove(each)) {
                steps.add(new MigrationPlan.Step(each, true));
            }
        }
    }
}
