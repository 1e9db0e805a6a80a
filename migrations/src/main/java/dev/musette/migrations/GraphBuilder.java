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

/// Links migrations: names -> dependencies within apps -> dependencies between apps -> no gap, no circle.
final class GraphBuilder {
    private final Map<MigrationKey, Migration> migrations = new TreeMap<>();
    private final Map<MigrationKey, NavigableSet<MigrationKey>> parents = new TreeMap<>();
    private final Map<MigrationKey, NavigableSet<MigrationKey>> children = new TreeMap<>();

    GraphBuilder(Map<String, ? extends List<? extends Migration>> byApp) {
        byApp.forEach((app, list) -> list.forEach(migration -> add(app, migration)));
    }

    private void add(String app, Migration migration) {
        MigrationKey key = new MigrationKey(app, migration.name());
        Migration other = migrations.putIfAbsent(key, migration);
        if (other != null) {
            throw new MigrationException("Two migrations are called %s: %s and %s. Give one of them another number."
                    .formatted(
                            key,
                            other.getClass().getName(),
                            migration.getClass().getName()));
        }
    }

    MigrationGraph build() {
        linkWithinApps();
        MigrationGraph apps = new MigrationGraph(migrations, parents, children);
        linkBetweenApps(apps.roots(), apps.leaves());
        refuseCircles();
        return new MigrationGraph(migrations, parents, children);
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
        parents.computeIfAbsent(child, _ -> new TreeSet<>()).add(parent);
        children.computeIfAbsent(parent, _ -> new TreeSet<>()).add(child);
    }

    private void requireFound(MigrationKey from, MigrationKey named, String verb) {
        if (!migrations.containsKey(named)) {
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
