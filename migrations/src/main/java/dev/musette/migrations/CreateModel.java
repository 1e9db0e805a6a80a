package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.models.Field;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.List;
import java.util.Locale;

/// Creates a model and its table.
///
/// @param name the model's, as its class is called: `BlogPost`
/// @param fields in the order of their columns
public record CreateModel(String name, List<Field> fields, ModelStateOptions options) implements WholeModelChange {

    public CreateModel {
        fields = fields.stream().map(Fields::plain).toList();
    }

    @Override
    public String model() {
        return name;
    }

    /// This operation with another table than `<app>_<model in lower case>`.
    public CreateModel table(String table) {
        return with(options.table(table));
    }

    /// This operation with an order for queries that name none: `ordering("-published_date")`.
    public CreateModel ordering(String... fields) {
        return with(options.ordering(List.of(fields)));
    }

    /// This operation with the names that people read.
    public CreateModel verboseNames(String one, String several) {
        return with(options.verboseNames(one, several));
    }

    /// This operation with the name that people read for one of them; several are called so with an
    /// `s`.
    public CreateModel verboseName(String one) {
        return with(options.verboseNames(one, options.verboseNamePlural()));
    }

    /// This operation with the name that people read for several of them.
    public CreateModel verboseNamePlural(String several) {
        return with(options.verboseNames(options.verboseName(), several));
    }

    /// This operation with indexes: `indexes(index("post_title_idx").on("title",
    /// "-published_date"))`.
    public CreateModel indexes(IndexDefinition... indexes) {
        return with(options.indexes(List.of(indexes)));
    }

    /// This operation with constraints: `constraints(unique("one_slug_a_day").on("slug", "day"))`.
    public CreateModel constraints(UniqueDefinition... constraints) {
        return with(options.constraints(List.of(constraints)));
    }

    /// This operation with sets of fields that are unique together, as Django's older option has
    /// them.
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of takes the array and keeps none of it
    public final CreateModel uniqueTogether(List<String>... sets) {
        return with(options.uniqueTogether(List.of(sets)));
    }

    CreateModel with(ModelStateOptions options) {
        return new CreateModel(name, fields, options);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        ModelState created = new ModelState(app, name, fields, options);
        created.primaryKey();
        return state.with(created);
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.createTable(ModelTables.table(app, name, to));
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        editor.dropTable(ModelTables.table(app, name, from));
    }

    @Override
    public String describe(String model) {
        return "Create model " + model;
    }

    @Override
    public Symbol symbol() {
        return Symbol.ADDITION;
    }

    @Override
    public String summary() {
        return describe();
    }

    @Override
    public String nameFragment() {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean referencesModel(String model, String app) {
        return isOn(model) || fields.stream().anyMatch(field -> Fields.refersTo(field, app + "." + model));
    }

    @Override
    public Reduction reduce(Operation later, String app) {
        return later instanceof ModelChange change && change.isOn(name)
                ? CreatedModel.with(this, change, app)
                : reduceApart(later, app);
    }

    Reduction reduceApart(Operation later, String app) {
        return WholeModelChange.super.reduce(later, app);
    }
}
