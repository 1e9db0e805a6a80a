package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;

/// One change within a migration: to the state of the models, and to the tables. Immutable.
public interface Operation {

    /// Returns the models as they are after this operation.
    ///
    /// @param app the label of the app that the migration belongs to
    /// @throws StateError if the models before it don't allow it
    ProjectState stateForwards(String app, ProjectState state);

    /// Changes the tables, inside the transaction of the migration.
    ///
    /// @param from the models before the operation
    /// @param to the models after it
    void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to);

    /// Takes the change of the tables back.
    ///
    /// @param from the models after the operation, as the tables are now
    /// @param to the models before it, as the tables shall be
    void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to);

    /// What it does in a few words: `Create model BlogPost`.
    String describe();
}
