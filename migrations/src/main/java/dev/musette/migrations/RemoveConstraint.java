package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.Locale;

/// Removes a constraint of a model.
///
/// @param name the constraint's name in the database
public record RemoveConstraint(String model, String name) implements ModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> {
            model.constraint(name);
            return model.with(model.options()
                    .constraints(model.options().constraints().stream()
                            .filter(constraint -> !constraint.name().equals(name))
                            .toList()));
        });
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        ModelState before = from.model(app + "." + model);
        editor.removeConstraint(
                ModelTables.table(before, from),
                ModelTables.table(app, model, to),
                ModelTables.constraint(before, before.constraint(name)));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        ModelState after = to.model(app + "." + model);
        editor.addConstraint(
                ModelTables.table(app, model, from),
                ModelTables.table(after, to),
                ModelTables.constraint(after, after.constraint(name)));
    }

    @Override
    public String describe(String model) {
        return "Remove constraint %s from model %s".formatted(name, model);
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
