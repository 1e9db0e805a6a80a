package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Sets those options of a model that the database does not know; what it does not name is as it is
/// by default.
public record AlterModelOptions(
        String model,
        List<String> ordering,
        @Nullable String verboseName,
        @Nullable String verboseNamePlural) implements OptionChange {
    public AlterModelOptions {
        ordering = List.copyOf(ordering);
    }

    public AlterModelOptions(String model) {
        this(model, List.of(), null, null);
    }

    /// This operation with an order for queries that name none: `ordering("-published_date")`.
    public AlterModelOptions ordering(String... fields) {
        return new AlterModelOptions(model, List.of(fields), verboseName, verboseNamePlural);
    }

    /// This operation with the name that people read for one of them.
    public AlterModelOptions verboseName(String one) {
        return new AlterModelOptions(model, ordering, one, verboseNamePlural);
    }

    /// This operation with the name that people read for several of them.
    public AlterModelOptions verboseNamePlural(String several) {
        return new AlterModelOptions(model, ordering, verboseName, several);
    }

    ModelStateOptions applyTo(ModelStateOptions options) {
        return options.ordering(ordering).verboseNames(verboseName, verboseNamePlural);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.alter(app, model, model -> model.with(applyTo(model.options())));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {}

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {}

    @Override
    public String describe(String model) {
        return "Change Meta options on " + model;
    }

    @Override
    public String nameFragment() {
        return "alter_%s_options".formatted(model.toLowerCase(Locale.ROOT));
    }
}
