package dev.musette.migrations.autodetector;

import static dev.musette.migrations.autodetector.Comparison.difference;

import dev.musette.migrations.AddField;
import dev.musette.migrations.AlterField;
import dev.musette.migrations.Fields;
import dev.musette.migrations.ModelState;
import dev.musette.migrations.RemoveField;
import dev.musette.migrations.RenameField;
import dev.musette.migrations.autodetector.Comparison.FieldKey;
import dev.musette.migrations.autodetector.Comparison.ModelKey;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds fields that are new, gone, renamed or have another definition, in models that both states have.
final class FieldDetector {
    private record Renaming(FieldKey old, Field before, FieldKey now, Field after) {}

    private final Comparison comparison;
    private final Changes changes;
    private final Questioner questioner;
    private final NavigableSet<FieldKey> oldFields;
    private final NavigableSet<FieldKey> newFields;
    private final List<Renaming> renamings = new ArrayList<>();

    FieldDetector(Comparison comparison, Changes changes, Questioner questioner) {
        this.comparison = comparison;
        this.changes = changes;
        this.questioner = questioner;
        this.oldFields = comparison.oldFields();
        this.newFields = comparison.newFields();
    }

    /// Asks which fields are renamed; the operations come later, between those on indexes.
    void findRenamed() {
        NavigableSet<FieldKey> old = new TreeSet<>(oldFields);
        for (FieldKey added : difference(newFields, oldFields)) {
            Field field = field(added);
            for (FieldKey gone : difference(old, newFields)) {
                if (!gone.model().equals(added.model())) {
                    continue;
                }
                Field before = comparison.old(gone.model()).field(gone.field());
                if (isSame(before, field) && questioner.isFieldRenamed(comparison.now(added.model()), before, field)) {
                    renamings.add(new Renaming(gone, before, added, field));
                    old.remove(gone);
                    old.add(added);
                    comparison.renamedFields.put(added, gone.field());
                    break;
                }
            }
        }
    }

    /// Whether they differ in their names only, or the new one keeps the old one's column.
    private boolean isSame(Field before, Field after) {
        Field renamed = Fields.renamed(followingRenamedModel(before), after.name());
        return renamed.equals(after) || renamed.column(before.column()).equals(after);
    }

    private Field followingRenamedModel(Field field) {
        FieldType.ForeignKey key = field.foreignKey();
        if (key != null) {
            ModelKey target = ModelKey.of(key.to());
            for (ModelKey now : comparison.renamedModels.keySet()) {
                if (target.equals(comparison.renamedModels.get(now))) {
                    return Fields.redirected(field, comparison.now(now).label());
                }
            }
        }
        return field;
    }

    void renamed() {
        for (Renaming renaming : renamings) {
            String app = renaming.now.model().app();
            String model = comparison.now(renaming.now.model()).name();
            String before = renaming.before.name();
            if (!Objects.equals(Fields.ownColumn(renaming.before), Fields.ownColumn(renaming.after))) {
                // so that the column keeps its name while the field gets another
                changes.add(app, new AlterField(model, Fields.renamed(renaming.after, before)));
            }
            changes.add(app, new RenameField(model, before, renaming.after.name()));
            oldFields.remove(renaming.old);
            oldFields.add(renaming.now);
        }
    }

    void removed() {
        difference(oldFields, newFields).forEach(this::remove);
    }

    private void remove(FieldKey key) {
        String app = key.model().app();
        Dependency release =
                Dependency.of(Dependency.Kind.RELEASE, app, key.model().model(), key.field());
        changes.add(app, new RemoveField(comparison.now(key.model()).name(), key.field()), List.of(release));
    }

    void added() {
        difference(newFields, oldFields).forEach(this::add);
    }

    private void add(FieldKey key) {
        String app = key.model().app();
        ModelState model = comparison.now(key.model());
        Field field = field(key);
        List<Dependency> dependencies = new ArrayList<>();
        dependencies.add(Dependency.of(Dependency.Kind.REMOVAL, app, key.model().model(), key.field()));
        dependencies.addAll(Comparison.targetOf(field));
        changes.add(app, new AddField(model.name(), field, valueForOldRows(model, field)), dependencies);
    }

    private @Nullable Object valueForOldRows(ModelState model, Field field) {
        boolean hasValue = field.nullable()
                || field.defaultValue() != null
                || (field.blank() && Fields.isText(field))
                || isSetBySaving(field, true);
        if (hasValue) {
            return null;
        }
        return isSetBySaving(field, false)
                ? questioner.momentForNewField(model, field)
                : questioner.valueForNewField(model, field);
    }

    /// Whether each saving sets it, or else the first.
    private static boolean isSetBySaving(Field field, boolean each) {
        return switch (field.type()) {
            case FieldType.DateTime(boolean autoNow, boolean autoNowAdd) -> each ? autoNow : autoNowAdd;
            case FieldType.Date(boolean autoNow, boolean autoNowAdd) -> each ? autoNow : autoNowAdd;
            default -> false;
        };
    }

    void altered() {
        NavigableSet<FieldKey> kept = new TreeSet<>(oldFields);
        kept.retainAll(newFields);
        for (FieldKey key : kept) {
            if (!comparison.renamedFields.containsKey(key)) {
                alter(key);
            }
        }
    }

    private void alter(FieldKey key) {
        ModelState model = comparison.now(key.model());
        Field before = comparison.old(key.model()).field(key.field());
        Field after = field(key);
        if (comparable(before).equals(comparable(refersToRenamed(after) ? sameTarget(before, after) : after))) {
            return;
        }
        Object value = before.nullable() && !after.nullable() && after.defaultValue() == null
                ? questioner.valueForNulls(model, after)
                : null;
        changes.add(key.model().app(), new AlterField(model.name(), after, value), Comparison.targetOf(after));
    }

    /// A reference without the case of what it refers to.
    private static Field comparable(Field field) {
        FieldType.ForeignKey key = field.foreignKey();
        return key == null
                ? field
                : Fields.redirected(field, ModelKey.of(key.to()).label());
    }

    /// Whether renaming the model changes the reference already.
    private boolean refersToRenamed(Field field) {
        FieldType.ForeignKey key = field.foreignKey();
        return key != null && comparison.renamedModels.containsKey(ModelKey.of(key.to()));
    }

    private static Field sameTarget(Field before, Field after) {
        FieldType.ForeignKey key = before.foreignKey();
        return key == null ? after : Fields.redirected(after, key.to());
    }

    private Field field(FieldKey key) {
        return comparison.now(key.model()).field(key.field());
    }
}
