package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.models.Field;
import java.util.List;

/// Creates a model and its table.
///
/// @param name the model's, as its class is called: `BlogPost`
/// @param fields in the order of their columns
public record CreateModel(String name, List<Field> fields, ModelStateOptions options) implements Operation {

    public CreateModel {
        fields = List.copyOf(fields);
    }

    /// This operation with another table than `<app>_<model in lower case>`.
    public CreateModel table(String table) {
        return with(
                new ModelStateOptions(table, options.ordering(), options.verboseName(), options.verboseNamePlural()));
    }

    /// This operation with an order for queries that name none: `ordering("-published_date")`.
    public CreateModel ordering(String... fields) {
        return with(new ModelStateOptions(
                options.table(), List.of(fields), options.verboseName(), options.verboseNamePlural()));
    }

    /// This operation with the names that people read.
    public CreateModel verboseNames(String one, String several) {
        return with(new ModelStateOptions(options.table(), options.ordering(), one, several));
    }

    private CreateModel with(ModelStateOptions options) {
        return new CreateModel(name, fields, options);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state.with(new ModelState(app, name, fields, options));
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.createTable(ModelTables.table(to.model(app + "." + name), to));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.dropTable(from.model(app + "." + name).table());
    }

    @Override
    public String describe() {
        return "Create model " + name;
    }
}
