package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Adds a constraint, which all rows that are there must fulfil.
public record AddConstraint(String model, UniqueDefinition constraint) implements ModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> {
            List<UniqueDefinition> more = new ArrayList<>(model.options().constraints());
            more.add(constraint);
            return model.with(model.options().constraints(more));
        });
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.addConstraint(
                ModelTables.table(app, model, from),
                ModelTables.table(app, model, to),
                ModelTables.constraint(to.model(app + "." + model), constraint));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.removeConstraint(
                ModelTables.table(app, model, from),
                ModelTables.table(app, model, to),
                ModelTables.constraint(from.model(app + "." + model), constraint));
    }

    @Override
    public String describe(String model) {
        return "Create constraint %s on model %s".formatted(constraint.name(), model);
    }

    @Override
    public Symbol symbol() {
        return Symbol.ADDITION;
    }

    @Override
    public String nameFragment() {
        return (model + "_" + constraint.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        return later instanceof RemoveConstraint remove
                        && remove.isOn(model)
                        && remove.name().equals(constraint.name())
                ? Reduction.to()
                : ModelChange.super.reduce(later, app);
    }
}
