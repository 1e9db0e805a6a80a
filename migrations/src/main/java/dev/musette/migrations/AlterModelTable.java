package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Gives a model's table another name.
///
/// @param table the name, or null for `<app>_<model in lower case>`
public record AlterModelTable(String model, @Nullable String table) implements OptionChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.with(model.options().table(table)));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        Table before = ModelTables.table(app, model, from);
        Table after = ModelTables.table(app, model, to);
        if (!before.name().equals(after.name())) {
            editor.renameTable(before, after);
        }
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        databaseForwards(app, editor, from, to);
    }

    @Override
    public String describe(String model) {
        return "Rename table for %s to %s".formatted(model, table == null ? "(default)" : table);
    }

    @Override
    public String nameFragment() {
        return "alter_%s_table".formatted(model.toLowerCase(Locale.ROOT));
    }
}
