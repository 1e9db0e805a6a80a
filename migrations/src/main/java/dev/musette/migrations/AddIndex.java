package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.models.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Adds an index over fields of a model.
public record AddIndex(String model, IndexDefinition index) implements ModelChange {
    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> {
            List<IndexDefinition> more = new ArrayList<>(model.options().indexes());
            more.add(index);
            return model.with(model.options().indexes(more));
        });
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.addIndex(ModelTables.table(app, model, to), ModelTables.index(to.model(app + "." + model), index));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.removeIndex(
                ModelTables.table(app, model, from), ModelTables.index(from.model(app + "." + model), index));
    }

    @Override
    public String describe(String model) {
        return "Create index %s on field(s) %s of model %s"
                .formatted(index.name(), String.join(", ", index.fields()), model);
    }

    @Override
    public Symbol symbol() {
        return Symbol.ADDITION;
    }

    @Override
    public String nameFragment() {
        return (model + "_" + index.name()).toLowerCase(Locale.ROOT);
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        return switch (later) {
            case RemoveIndex remove when remove.isOn(model) && remove.name().equals(index.name()) -> Reduction.to();
            case RenameIndex rename
            when rename.isOn(model) && rename.from().equals(index.name()) ->
                Reduction.to(new AddIndex(model, new IndexDefinition(rename.to(), index.fields())));
            default -> ModelChange.super.reduce(later, app);
        };
    }
}
