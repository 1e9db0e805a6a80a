package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.List;
import java.util.Locale;

/// Sets which fields of a model are unique together, as Django's older option has them. New models
/// say [AddConstraint].
///
/// @param sets each the names of fields; empty for none
public record AlterUniqueTogether(String model, List<List<String>> sets) implements OptionChange {
    public AlterUniqueTogether {
        sets = UniqueSets.sorted(sets);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.with(model.options().uniqueTogether(sets)));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.alterUniqueTogether(ModelTables.table(app, model, from), ModelTables.table(app, model, to));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        databaseForwards(app, editor, from, to);
    }

    @Override
    public String describe(String model) {
        return "Alter unique_together for %s (%d constraint(s))".formatted(model, sets.size());
    }

    @Override
    public String nameFragment() {
        return "alter_%s_unique_together".formatted(model.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean referencesField(String model, String field, String app) {
        return isOn(model) && (sets.isEmpty() || sets.stream().anyMatch(set -> set.contains(field)));
    }
}
