package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import java.util.Locale;

/// Gives a model another name, and its table where that is made from it. References to it follow.
///
/// @param from the name before: `BlogPost`
/// @param to the name afterwards: `Article`
public record RenameModel(String from, String to) implements ModelChange {
    @Override
    public String model() {
        return from;
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.rename(app, from, to);
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        rename(ModelTables.table(app, this.from, from), ModelTables.table(app, this.to, to), editor);
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        rename(ModelTables.table(app, this.to, from), ModelTables.table(app, this.from, to), editor);
    }

    private static void rename(Table from, Table to, SchemaEditor editor) {
        if (!from.name().equals(to.name())) {
            editor.renameTable(from, to);
        }
    }

    @Override
    public String describe(String model) {
        return "Rename model %s to %s".formatted(model, to);
    }

    @Override
    public String summary() {
        return describe();
    }

    @Override
    public String nameFragment() {
        return "rename_%s_%s".formatted(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean referencesModel(String model, String app) {
        return from.equalsIgnoreCase(model) || to.equalsIgnoreCase(model);
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        if (later instanceof RenameModel next && to.equalsIgnoreCase(next.from)) {
            return Reduction.to(new RenameModel(from, next.to));
        }
        return ModelChange.super.reduce(later, app).orIndependentIf(!later.referencesModel(to, app));
    }
}
