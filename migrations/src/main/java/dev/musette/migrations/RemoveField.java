package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.models.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Removes a field, its column and what that held. Taking it back gives the column with the field's
/// default value.
///
/// @param field the field's name: `subtitle`
public record RemoveField(String model, String field) implements FieldChange {
    @Override
    public String fieldName() {
        return field;
    }

    @Override
    public @Nullable Field definition() {
        return null;
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.withoutField(field));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        Table before = ModelTables.table(app, model, from);
        editor.removeColumn(before, ModelTables.table(app, model, to), ModelTables.column(field(app, from), from));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        Table before = ModelTables.table(app, model, from);
        Field restored = field(app, to);
        editor.addColumn(
                before,
                ModelTables.table(app, model, to),
                ModelTables.column(restored, to),
                OldRows.value(restored, null));
    }

    private Field field(String app, ProjectState state) {
        return state.model(app + "." + model).field(field);
    }

    @Override
    public String describe(String model) {
        return "Remove field %s from %s".formatted(field, model);
    }

    @Override
    public Symbol symbol() {
        return Symbol.REMOVAL;
    }

    @Override
    public String nameFragment() {
        return "remove_%s_%s".formatted(model.toLowerCase(Locale.ROOT), field);
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        return later instanceof DeleteModel delete && delete.isOn(model)
                ? Reduction.to(later)
                : FieldChange.super.reduce(later, app);
    }
}
