package dev.musette.migrations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Links migrations: names -> dependencies within apps -> dependencies between apps -> replacements
/// -> no gap, no circle.
final class GraphBuilder {
    private final Map<MigrationKey, Migration> all;
    private final Map<MigrationKey, Migration> migrations;
    private final Set<MigrationKey> replaced = new HashSet<>();
    private final Map<MigrationKey, NavigableSet<MigrationKey>> parents = new TreeMap<>();
    private final Map<MigrationKey, NavigableSet<MigrationKey>> children = new TreeMap<>();

    private @Nullable Set<MigrationKey> applied;

    GraphBuilder(Map<MigrationKey, Migration> all) {
        this.all = all;
        this.migrations = new TreeMap<>(all);
        all.values().forEach(migration -> replaced.addAll(migration.replaces()));
    }

    static GraphBuilder of(Map<String, ? extends List<? extends Migration>> byApp) {
        Map<MigrationKey, Migration> all = new TreeMap<>();
        byApp.forEach((app, list) -> list.forEach(migration -> add(all, app, migration)));
        return new GraphBuilder(all);
    }

    private static void add(Map<MigrationKey, Migration> all, String app, Migration migration) {
        MigrationKey key = new MigrationKey(app, migration.name());
        Migration other = all.putIfAbsent(key, migration);
        if (other != null) {
            throw new MigrationException("Two migrations are called %s: %s and %s. Give one of them another number."
                    .formatted(
                            key,
                            other.getClass().getName(),
                            migration.getClass().getName()));
        }
    }

    /// Lets replacements take the place of those that they replace, where all or none of these are
    /// applied.
    GraphBuilder replacingWhereNoneOr(Set<MigrationKey> applied) {
        this.applied = applied;
        return this;
    }

    MigrationGraph build() {
        linkWithinApps();
        MigrationGraph apps = new MigrationGraph(all, migrations, parents, children);
        linkBetweenApps(apps.roots(), apps.leaves());
        Set<MigrationKey> applied = this.applied;
        if (applied != null) {
            all.forEach((key, migration) -> replace(key, migration.replaces(), applied));
        }
        refuseGaps();
        refuseCircles();
        return new MigrationGraph(all, migrations, parents, children);
    }

    private void replace(MigrationKey replacement, List<MigrationKey> replaced, Set<MigrationKey> applied) {
        if (replaced.isEmpty() || !migrations.containsKey(replacement)) {
            return;
        }
        long count = replaced.stream().filter(applied::contains).count();
        if (count == 0 || count == replaced.size()) {
            replaced.forEach(key -> takeOver(replacement, key, replaced));
        } else {
            withdraw(replacement, replaced);
        }
    }

    /// Moves the links of a replaced migration to its replacement.
    private void takeOver(MigrationKey replacement, MigrationKey key, List<MigrationKey> replaced) {
        migrations.remove(key);
        for (MigrationKey child : removed(children, key)) {
            of(parents, child).remove(key);
            if (!replaced.contains(child) && !child.equals(replacement)) {
                join(child, replacement);
            }
        }
        for (MigrationKey parent : removed(parents, key)) {
            of(children, parent).remove(key);
            if (!replaced.contains(parent) && !parent.equals(replacement)) {
                join(replacement, parent);
            }
        }
    }

    /// Takes a replacement out; what depends on it depends on the last of those that it would have
    /// replaced.
    private void withdraw(MigrationKey replacement, List<MigrationKey> replaced) {
        migrations.remove(replacement);
        Set<MigrationKey> last = new TreeSet<>(replaced);
        last.retainAll(migrations.keySet());
        for (MigrationKey key : replaced) {
            last.removeAll(of(parents, key));
        }
        for (MigrationKey child : removed(children, replacement)) {
            of(parents, child).remove(replacement);
            last.forEach(each -> join(child, each));
        }
        for (MigrationKey parent : removed(parents, replacement)) {
            of(children, parent).remove(replacement);
        }
    }

    private static NavigableSet<MigrationKey> of(
            Map<MigrationKey, NavigableSet<MigrationKey>> links, MigrationKey key) {
        return links.computeIfAbsent(key, _ -> new TreeSet<>());
    }

    private static List<MigrationKey> removed(Map<MigrationKey, NavigableSet<MigrationKey>> links, MigrationKey key) {
        NavigableSet<MigrationKey> removed = links.remove(key);
        return removed == null ? List.of() : List.copyOf(removed);
    }

    private void refuseGaps() {
        parents.forEach((key, named) -> named.forEach(parent -> {
            if (!migrations.containsKey(parent)) {
                throw new MigrationNotFound(
                        ("The migration %s depends on %s, which is gone: another one replaces it, and only some of those"
                                        + " that it replaces are applied. Put them back until they are.")
                                .formatted(key, parent));
            }
        }));
    }

    private void linkWithinApps() {
        migrations.forEach((key, migration) -> {
            for (MigrationKey parent : migration.dependencies()) {
                if (parent.app().equals(key.app()) && !parent.isFirst()) {
                    link(key, parent);
                }
            }
        });
    }

    /// The first and the last of an app are known once the app's own links are there.
    private void linkBetweenApps(List<MigrationKey> roots, List<MigrationKey> leaves) {
        migrations.forEach((key, migration) -> {
            for (MigrationKey parent : migration.dependencies()) {
                if (!parent.app().equals(key.app())) {
                    link(key, resolve(key, parent, roots, leaves));
                }
            }
            for (MigrationKey child : migration.runBefore()) {
                MigrationKey resolved = resolve(key, child, roots, leaves);
                requireFound(key, resolved, "wants to run before");
                link(resolved, key);
            }
        });
    }

    private static MigrationKey resolve(
            MigrationKey key, MigrationKey named, List<MigrationKey> roots, List<MigrationKey> leaves) {
        if (!named.isFirst() && !named.isLatest()) {
            return named;
        }
        for (MigrationKey each : named.isFirst() ? roots : leaves) {
            if (each.app().equals(named.app())) {
                return each;
            }
        }
        throw new MigrationNotFound(
                "The migration %s depends on the %s migration of the app '%s', which has no migrations."
                        .formatted(key, named.isFirst() ? "first" : "latest", named.app()));
    }

    private void link(MigrationKey child, MigrationKey parent) {
        requireFound(child, parent, "depends on");
        join(child, parent);
    }

    private void join(MigrationKey child, MigrationKey parent) {
        of(parents, child).add(parent);
        of(children, parent).add(child);
    }

    private void requireFound(MigrationKey from, MigrationKey named, String verb) {
        if (!migrations.containsKey(named) && !replaced.contains(named)) {
            throw new MigrationNotFound(
                    ("The migration %s %s %s, which does not exist. Correct the name, or list its app"
                                    + " in installedApps.")
                            .formatted(from, verb, named));
        }
    }

    private void refuseCircles() {
        Set<MigrationKey> safe = new HashSet<>();
        for (MigrationKey key : migrations.keySet()) {
            List<MigrationKey> circle = findCircle(key, new LinkedHashSet<>(), safe);
            if (circle != null) {
                throw new CircularDependency("Migrations depend on each other in a circle: %s. Take one dependency out."
                        .formatted(circle.stream().map(MigrationKey::toString).collect(Collectors.joining(" -> "))));
            }
        }
    }

    private @Nullable List<MigrationKey> findCircle(MigrationKey key, Set<MigrationKey> path, Set<MigrationKey> safe) {
        if (safe.contains(key)) {
            return null;
        }
        if (!path.add(key)) {
            List<MigrationKey> circle = new ArrayList<>(path);
            circle.subList(0, circle.indexOf(key)).clear();
            circle.add(key);
            return circle;
        }
        for (MigrationKey parent : parents.getOrDefault(key, new TreeSet<>())) {
            List<MigrationKey> circle = findCircle(parent, path, safe);
            if (circle != null) {
                return circle;
            }
        }
        path.remove(key);
        safe.add(key);
        return null;
    }
}
