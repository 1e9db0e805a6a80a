package dev.musette.migrations.autodetector;

import dev.musette.migrations.AddConstraint;
import dev.musette.migrations.AddIndex;
import dev.musette.migrations.AlterUniqueTogether;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.RemoveConstraint;
import dev.musette.migrations.RemoveIndex;
import dev.musette.migrations.RenameIndex;
import dev.musette.migrations.autodetector.Comparison.FieldKey;
import dev.musette.migrations.autodetector.Comparison.ModelKey;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds indexes and constraints that are new, gone or renamed, in models that both states have.
final class IndexDetector {
    private record Renaming(IndexDefinition before, IndexDefinition after) {}

    private record Altered(List<IndexDefinition> added, List<IndexDefinition> removed, List<Renaming> renamed) {}

    private final Comparison comparison;
    private final Changes changes;
    private final Map<ModelKey, Altered> indexes = new LinkedHashMap<>();

    IndexDetector(Comparison comparison, Changes changes) {
        this.comparison = comparison;
        this.changes = changes;
        comparison.kept().forEach(key -> indexes.put(key, altered(key)));
    }

    private Altered altered(ModelKey key) {
        List<IndexDefinition> old = comparison.old(key).options().indexes();
        List<IndexDefinition> now = comparison.now(key).options().indexes();
        List<IndexDefinition> added = without(now, old);
        List<IndexDefinition> removed = without(old, now);
        List<Renaming> renamed = new ArrayList<>();
        for (IndexDefinition after : List.copyOf(added)) {
            for (IndexDefinition before : List.copyOf(removed)) {
                if (before.fields().equals(after.fields())) {
                    renamed.add(new Renaming(before, after));
                    added.remove(after);
                    removed.remove(before);
                    break;
                }
            }
        }
        return new Altered(added, removed, renamed);
    }

    private static <T> List<T> without(List<T> list, List<T> others) {
        List<T> rest = new ArrayList<>(list);
        rest.removeAll(others);
        return rest;
    }

    void removed() {
        for (ModelKey key : comparison.kept()) {
            String name = name(key);
            for (UniqueDefinition constraint : without(constraints(comparison.old(key)), constraints(now(key)))) {
                changes.add(key.app(), new RemoveConstraint(name, constraint.name()));
            }
        }
        indexes.forEach((key, altered) ->
                altered.removed.forEach(index -> changes.add(key.app(), new RemoveIndex(name(key), index.name()))));
    }

    void renamed() {
        indexes.forEach((key, altered) -> altered.renamed.forEach(
                each -> changes.add(key.app(), new RenameIndex(name(key), each.before.name(), each.after.name()))));
    }

    void added() {
        indexes.forEach((key, altered) -> altered.added.forEach(
                index -> changes.add(key.app(), new AddIndex(name(key), index), Comparison.targetsOf(now(key)))));
        for (ModelKey key : comparison.kept()) {
            for (UniqueDefinition constraint : without(constraints(now(key)), constraints(comparison.old(key)))) {
                changes.add(key.app(), new AddConstraint(name(key), constraint), Comparison.targetsOf(now(key)));
            }
        }
    }

    private ModelState now(ModelKey key) {
        return comparison.now(key);
    }

    private String name(ModelKey key) {
        return now(key).name();
    }

    private static List<UniqueDefinition> constraints(ModelState model) {
        return model.options().constraints();
    }

    /// Takes away those sets of `unique_together` that are gone, before their fields are.
    void uniqueTogetherRemoved() {
        for (ModelKey key : comparison.kept()) {
            List<List<String>> old = oldSets(key);
            List<List<String>> now = now(key).options().uniqueTogether();
            List<List<String>> both = old.stream().filter(now::contains).toList();
            if (!sameSets(old, now) && !old.isEmpty()) {
                changes.add(key.app(), new AlterUniqueTogether(name(key), both), targets(key, now));
            }
        }
    }

    /// Adds those sets of `unique_together` that are new, once their fields are there.
    void uniqueTogetherAdded() {
        for (ModelKey key : comparison.kept()) {
            List<List<String>> old = oldSets(key);
            List<List<String>> now = now(key).options().uniqueTogether();
            if (!sameSets(old, now) && !old.containsAll(now)) {
                changes.add(key.app(), new AlterUniqueTogether(name(key), now), targets(key, now));
            }
        }
    }

    private List<List<String>> oldSets(ModelKey key) {
        return comparison.old(key).options().uniqueTogether().stream()
                .map(set -> set.stream()
                        .map(field -> comparison.renamedFields.getOrDefault(new FieldKey(key, field), field))
                        .toList())
                .toList();
    }

    private static boolean sameSets(List<List<String>> one, List<List<String>> other) {
        return one.size() == other.size() && one.containsAll(other);
    }

    private List<Dependency> targets(ModelKey key, List<List<String>> sets) {
        List<Dependency> targets = new ArrayList<>();
        sets.forEach(set -> set.forEach(field -> targets.addAll(Comparison.targetOf(now(key).field(field)))));
        return targets;
    }
}
