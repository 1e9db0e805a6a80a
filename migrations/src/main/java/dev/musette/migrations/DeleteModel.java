package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.Locale;

/// Deletes a model, its table and all of its rows.
///
/// @param model the model's name: `BlogPost`
public record DeleteModel(String model) implements WholeModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.without(app + "." + model);
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.dropTable(ModelTables.table(app, model, from));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.createTable(ModelTables.table(app, model, to));
    }

    @Override
    public String describe(String model) {
        return "Delete model " + model;
    }

    @Override
    public Symbol symbol() {
        return Symbol.REMOVAL;
    }

    @Override
    public String summary() {
        return describe();
    }

    @Override
    public String nameFragment() {
        return "delete_" + model.toLowerCase(Locale.ROOT);
    }

    /// True for all models: the deleted one may have referred to any of them.
    @Override
    public boolean referencesModel(String model, String app) {
        return true;
    }
}
