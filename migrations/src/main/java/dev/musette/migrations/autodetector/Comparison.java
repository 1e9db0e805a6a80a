package dev.musette.migrations.autodetector;

import dev.musette.migrations.ModelState;
import dev.musette.migrations.ProjectState;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Two states, and which models and fields of them are the same ones.
final class Comparison {
    /// A model by the lower-case parts of its label, in Django's order.
    record ModelKey(String app, String model) implements Comparable<ModelKey> {
        static ModelKey of(ModelState model) {
            return new ModelKey(model.app(), model.name().toLowerCase(Locale.ROOT));
        }

        static ModelKey of(String label) {
            int dot = label.indexOf('.');
            return new ModelKey(
                    label.substring(0, dot), label.substring(dot + 1).toLowerCase(Locale.ROOT));
        }

        String label() {
            return app + "." + model;
        }

        @Override
        public int compareTo(ModelKey other) {
            int byApp = app.compareTo(other.app);
            return byApp != 0 ? byApp : model.compareTo(other.model);
        }
    }

    /// A field of a model that both states have.
    record FieldKey(ModelKey model, String field) implements Comparable<FieldKey> {
        @Override
        public int compareTo(FieldKey other) {
            int byModel = model.compareTo(other.model);
            return byModel != 0 ? byModel : field.compareTo(other.field);
        }
    }

    final ProjectState from;
    final ProjectState to;

    /// Models of the old state under the names that they have in the new one.
    final NavigableSet<ModelKey> oldModels;

    final NavigableSet<ModelKey> newModels;

    /// Names in the new state -> those in the old one.
    final Map<ModelKey, ModelKey> renamedModels = new HashMap<>();

    /// Fields by their names in the new state -> their names in the old one.
    final Map<FieldKey, String> renamedFields = new HashMap<>();

    Comparison(ProjectState from, ProjectState to) {
        this.from = from;
        this.to = to;
        this.oldModels = keys(from.models());
        this.newModels = keys(to.models());
    }

    private static NavigableSet<ModelKey> keys(Collection<ModelState> models) {
        NavigableSet<ModelKey> keys = new TreeSet<>();
        models.forEach(model -> keys.add(ModelKey.of(model)));
        return keys;
    }

    /// Those of the first that the second does not have.
    static <T> NavigableSet<T> difference(Collection<T> first, Collection<T> second) {
        NavigableSet<T> difference = new TreeSet<>(first);
        difference.removeAll(second);
        return difference;
    }

    NavigableSet<ModelKey> kept() {
        NavigableSet<ModelKey> kept = new TreeSet<>(oldModels);
        kept.retainAll(newModels);
        return kept;
    }

    /// The model in the old state, by the name that it has in the new one.
    ModelState old(ModelKey key) {
        return from.model(renamedModels.getOrDefault(key, key).label());
    }

    ModelState now(ModelKey key) {
        return to.model(key.label());
    }

    NavigableSet<FieldKey> oldFields() {
        NavigableSet<FieldKey> fields = new TreeSet<>();
        kept().forEach(key -> old(key).fields().forEach(field -> fields.add(new FieldKey(key, field.name()))));
        return fields;
    }

    NavigableSet<FieldKey> newFields() {
        NavigableSet<FieldKey> fields = new TreeSet<>();
        kept().forEach(key -> now(key).fields().forEach(field -> fields.add(new FieldKey(key, field.name()))));
        return fields;
    }

    /// What a field of the new state depends on.
    static List<Dependency> targetOf(Field field) {
        FieldType.ForeignKey key = field.foreignKey();
        if (key == null) {
            return List.of();
        }
        ModelKey target = ModelKey.of(key.to());
        return List.of(Dependency.creation(target.app(), target.model()));
    }

    /// What the references of a model depend on.
    static List<Dependency> targetsOf(ModelState model) {
        List<Dependency> targets = new ArrayList<>();
        model.fields().forEach(field -> targets.addAll(targetOf(field)));
        return targets;
    }
}
