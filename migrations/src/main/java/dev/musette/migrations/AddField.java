package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.models.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Adds a field and its column.
///
/// @param oldRows what the rows that are there get for this once, of the field's Java type or
///     [OldRows#NOW]; null for the field's default value
public record AddField(String model, Field field, @Nullable Object oldRows) implements FieldChange {
    public AddField {
        field = Fields.plain(field);
    }

    public AddField(String model, Field field) {
        this(model, field, null);
    }

    /// This operation with a value for the rows that are there, which new rows do not get.
    public AddField forOldRows(Object value) {
        return new AddField(model, field, value);
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
        return state.alter(app, model, model -> model.withField(field));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        Table before = ModelTables.table(app, model, from);
        Table after = ModelTables.table(app, model, to);
        editor.addColumn(before, after, ModelTables.column(field, to), OldRows.value(field, oldRows));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        Table before = ModelTables.table(app, model, from);
        editor.removeColumn(before, ModelTables.table(app, model, to), ModelTables.column(field, from));
    }

    @Override
    public String describe(String model) {
        return "Add field %s to %s".formatted(field.name(), model);
    }

    @Override
    public Symbol symbol() {
        return Symbol.ADDITION;
    }

    @Override
    public String nameFragment() {
        return model.toLowerCase(Locale.ROOT) + "_" + field.name();
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        if (later instanceof FieldChange change && change.isOn(model, field.name())) {
            switch (change) {
                case AlterField alter -> {
                    Object value = alter.oldRows() == null ? oldRows : alter.oldRows();
                    return Reduction.to(new AddField(model, alter.field(), value));
                }
                case RemoveField _ -> {
                    return Reduction.to();
                }
                case RenameField rename -> {
                    return Reduction.to(new AddField(model, Fields.renamed(field, rename.to()), oldRows));
                }
                default -> {
                    // an operation of somebody else's
                }
            }
        }
        return FieldChange.super.reduce(later, app);
    }
}
