package dev.musette.migrations.autodetector;

import static dev.musette.migrations.autodetector.Comparison.difference;

import dev.musette.migrations.AddConstraint;
import dev.musette.migrations.AddField;
import dev.musette.migrations.AddIndex;
import dev.musette.migrations.AlterModelOptions;
import dev.musette.migrations.AlterModelTable;
import dev.musette.migrations.AlterUniqueTogether;
import dev.musette.migrations.CreateModel;
import dev.musette.migrations.DeleteModel;
import dev.musette.migrations.Fields;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.ModelStateOptions;
import dev.musette.migrations.RemoveField;
import dev.musette.migrations.RenameModel;
import dev.musette.migrations.autodetector.Comparison.ModelKey;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// Finds models that are new, gone, renamed, or have other options.
final class ModelDetector {
    private static final String ANY = "anything.Else";

    private final Comparison comparison;
    private final Changes changes;
    private final Questioner questioner;

    ModelDetector(Comparison comparison, Changes changes, Questioner questioner) {
        this.comparison = comparison;
        this.changes = changes;
        this.questioner = questioner;
    }

    void renamed() {
        for (ModelKey added : difference(comparison.newModels, comparison.oldModels)) {
            ModelState model = comparison.now(added);
            for (ModelKey gone : difference(comparison.oldModels, comparison.newModels)) {
                ModelState old = comparison.from.model(gone.label());
                if (gone.app().equals(added.app())
                        && definitions(old).equals(definitions(model))
                        && questioner.isModelRenamed(old, model)) {
                    rename(added, gone, old, model);
                    break;
                }
            }
        }
    }

    private void rename(ModelKey added, ModelKey gone, ModelState old, ModelState model) {
        List<Dependency> dependencies = new ArrayList<>(Comparison.targetsOf(model));
        for (ModelState other : comparison.to.models()) {
            if (other.fields().stream().anyMatch(field -> refersTo(field, added))) {
                dependencies.add(
                        Dependency.creation(other.app(), ModelKey.of(other).model()));
            }
        }
        changes.add(added.app(), new RenameModel(old.name(), model.name()), dependencies);
        comparison.renamedModels.put(added, gone);
        comparison.oldModels.remove(gone);
        comparison.oldModels.add(added);
    }

    private static boolean refersTo(Field field, ModelKey key) {
        FieldType.ForeignKey reference = field.foreignKey();
        return reference != null && ModelKey.of(reference.to()).equals(key);
    }

    /// The fields without their names and without what they refer to, in the order of their names.
    private static List<Field> definitions(ModelState model) {
        return model.fields().stream()
                .sorted(Comparator.comparing(Field::name))
                .map(field -> Fields.renamed(Fields.redirected(field, ANY), "any"))
                .toList();
    }

    void deleted() {
        for (ModelKey key : difference(comparison.oldModels, comparison.newModels)) {
            ModelState model = comparison.old(key);
            if (!model.options().uniqueTogether().isEmpty()) {
                changes.add(key.app(), new AlterUniqueTogether(model.name(), List.of()));
            }
            List<String> related = related(model).stream().map(Field::name).toList();
            related.forEach(name -> changes.add(key.app(), new RemoveField(model.name(), name)));
            List<Dependency> dependencies = new ArrayList<>();
            for (ModelState other : comparison.from.models()) {
                for (Field field : other.fields()) {
                    if (refersTo(field, key)) {
                        dependencies.add(of(Dependency.Kind.REMOVAL, other, field.name()));
                        dependencies.add(of(Dependency.Kind.ALTERATION, other, field.name()));
                    }
                }
            }
            related.forEach(name -> dependencies.add(of(Dependency.Kind.REMOVAL, model, name)));
            changes.add(key.app(), new DeleteModel(model.name()), dependencies);
        }
    }

    private static Dependency of(Dependency.Kind kind, ModelState model, String field) {
        return Dependency.of(kind, model.app(), ModelKey.of(model).model(), field);
    }

    private static List<Field> related(ModelState model) {
        return model.fields().stream()
                .filter(Field::isRelation)
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    void created() {
        for (ModelKey key : new TreeSet<>(difference(comparison.newModels, comparison.oldModels)).descendingSet()) {
            create(key, comparison.now(key));
        }
    }

    private void create(ModelKey key, ModelState model) {
        String app = key.app();
        List<Field> later =
                related(model).stream().filter(field -> !field.primaryKey()).toList();
        List<Dependency> dependencies = new ArrayList<>(List.of(Dependency.removal(app, key.model())));
        model.fields().stream()
                .filter(Field::primaryKey)
                .forEach(field -> dependencies.addAll(Comparison.targetOf(field)));
        List<Field> first =
                model.fields().stream().filter(field -> !later.contains(field)).toList();
        ModelStateOptions options = model.options();
        ModelStateOptions atOnce =
                options.indexes(List.of()).constraints(List.of()).uniqueTogether(List.of());
        changes.addFirst(app, new CreateModel(model.name(), first, atOnce), dependencies);
        List<Dependency> whole = new ArrayList<>();
        for (Field field : later) {
            List<Dependency> needed = new ArrayList<>(Comparison.targetOf(field));
            needed.add(Dependency.creation(app, key.model()));
            changes.add(app, new AddField(model.name(), field), needed);
            whole.add(Dependency.of(Dependency.Kind.CREATION, app, key.model(), field.name()));
        }
        whole.add(Dependency.creation(app, key.model()));
        options.indexes().forEach(index -> changes.add(app, new AddIndex(model.name(), index), whole));
        options.constraints().forEach(each -> changes.add(app, new AddConstraint(model.name(), each), whole));
        if (!options.uniqueTogether().isEmpty()) {
            changes.add(app, new AlterUniqueTogether(model.name(), options.uniqueTogether()), whole);
        }
    }

    void options() {
        for (ModelKey key : comparison.kept()) {
            AlterModelOptions old = options(comparison.old(key));
            AlterModelOptions now = options(comparison.now(key));
            String name = comparison.now(key).name();
            if (!old.equals(now)) {
                changes.add(
                        key.app(),
                        new AlterModelOptions(name, now.ordering(), now.verboseName(), now.verboseNamePlural()));
            }
        }
    }

    private static AlterModelOptions options(ModelState model) {
        ModelStateOptions options = model.options();
        return new AlterModelOptions("", options.ordering(), options.verboseName(), options.verboseNamePlural());
    }

    void tables() {
        for (ModelKey key : comparison.kept()) {
            String table = comparison.now(key).options().table();
            if (!Objects.equals(comparison.old(key).options().table(), table)) {
                changes.add(key.app(), new AlterModelTable(comparison.now(key).name(), table));
            }
        }
    }
}
