package dev.musette.migrations;

import dev.musette.db.schema.Column;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.db.schema.TableChange;
import dev.musette.models.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Gives a field another definition. Where a key's type changes, the columns that refer to it follow.
///
/// @param field the definition, with the name that the field has
/// @param oldRows what rows with NULL get where none is allowed any more, of the field's Java type
///     or [OldRows#NOW]; null for the field's default value
public record AlterField(
        String model, Field field, @Nullable Object oldRows) implements FieldChange {
    public AlterField {
        field = Fields.plain(field);
    }

    public AlterField(String model, Field field) {
        this(model, field, null);
    }

    /// This operation with a value for the rows that have none, which new rows do not get.
    public AlterField forOldRows(Object value) {
        return new AlterField(model, field, value);
    }

    @Override
    public String fieldName() {
        return field.name();
    }

    @Override
    public Field definition() {
        return field;
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.withFieldAltered(field));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        alter(app, editor, from, to, oldRows);
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        alter(app, editor, from, to, null);
    }

    private void alter(
            String app, SchemaEditor editor, ProjectState from, ProjectState to, @Nullable Object valueOfOldRows) {
        Field old = from.model(app + "." + model).field(field.name());
        Field altered = to.model(app + "." + model).field(field.name());
        Column before = ModelTables.column(old, from);
        Column after = ModelTables.column(altered, to);
        if (before.equals(after)) {
            return; // what forms and people see is not in the database
        }
        Object value = old.nullable() && !altered.nullable() ? OldRows.value(altered, valueOfOldRows) : null;
        editor.alterColumn(
                ModelTables.table(app, model, from),
                ModelTables.table(app, model, to),
                before,
                after,
                value,
                old.primaryKey() && altered.primaryKey() ? referring(app, from, to) : List.of());
    }

    private List<TableChange> referring(String app, ProjectState from, ProjectState to) {
        return to.referringTo(app + "." + model).stream()
                .filter(other -> !other.label().equalsIgnoreCase(app + "." + model))
                .map(other -> {
                    Table before = ModelTables.table(from.model(other.label()), from);
                    return new TableChange(before, ModelTables.table(other, to));
                })
                .filter(change -> !change.from().equals(change.to()))
                .toList();
    }

    @Override
    public String describe(String model) {
        return "Alter field %s on %s".formatted(field.name(), model);
    }

    @Override
    public String nameFragment() {
        return "alter_%s_%s".formatted(model.toLowerCase(Locale.ROOT), field.name());
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        if (later instanceof FieldChange change && change.isOn(model, field.name())) {
            if (change instanceof AlterField || change instanceof RemoveField) {
                return Reduction.to(change);
            }
            if (change instanceof RenameField rename && Fields.ownColumn(field) == null) {
                return Reduction.to(change, new AlterField(model, Fields.renamed(field, rename.to()), oldRows));
            }
        }
        return FieldChange.super.reduce(later, app);
    }
}
