package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.Locale;

/// Removes an index of a model.
///
/// @param name the index's name in the database
public record RemoveIndex(String model, String name) implements ModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> {
            model.index(name);
            return model.with(model.options()
                    .indexes(model.options().indexes().stream()
                            .filter(index -> !index.name().equals(name))
                            .toList()));
        });
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        ModelState before = from.model(app + "." + model);
        editor.removeIndex(ModelTables.table(before, from), ModelTables.index(before, before.index(name)));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        ModelState after = to.model(app + "." + model);
        editor.addIndex(ModelTables.table(after, to), ModelTables.index(after, after.index(name)));
    }

    @Override
    public String describe(String model) {
        return "Remove index %s from %s".formatted(name, model);
    }

    @Override
    public Symbol symbol() {
        return Symbol.REMOVAL;
    }

    @Override
    public String nameFragment() {
        return "remove_%s_%s".formatted(model, name).toLowerCase(Locale.ROOT);
    }
}
