package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import org.jspecify.annotations.Nullable;

/// One change within a migration: to the state of the models, and to the tables. Immutable.
public interface Operation {

    /// What kind of change a list of operations shows beside it.
    enum Symbol {
        ADDITION('+'),
        REMOVAL('-'),
        ALTERATION('~'),
        JAVA('j'),
        SQL('s'),
        MIXED('?');

        private final char sign;

        Symbol(char sign) {
            this.sign = sign;
        }

        /// `+`, `-`, `~`, `j`, `s` or `?`.
        public char sign() {
            return sign;
        }
    }

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

    /// [#describe] as where migrations are written: a model that is there already is called in lower case, as in the
    /// names of tables.
    default String summary() {
        return describe();
    }

    /// What is shown before [#describe].
    default Symbol symbol() {
        return Symbol.ALTERATION;
    }

    /// What it adds to the name of a migration that nobody named, `blogpost_subtitle`; null where
    /// it says too little.
    default @Nullable String nameFragment() {
        return null;
    }

    /// Whether [#databaseBackwards] can take it back.
    default boolean reversible() {
        return true;
    }

    /// Whether it may be left out where migrations are put together, as a correction of rows that
    /// no new database has.
    default boolean elidable() {
        return false;
    }

    /// Whether it depends on a model's state, so that it can't move across a change of that model.
    /// True where it is not known.
    ///
    /// @param model a name without its app, in any case
    /// @param app the label of the app of both
    default boolean referencesModel(String model, String app) {
        return true;
    }

    /// Whether it depends on a field's state. True where it is not known.
    default boolean referencesField(String model, String field, String app) {
        return referencesModel(model, app);
    }

    /// Tries to do the work of this operation and a later one in fewer operations.
    default Reduction reduce(Operation later, String app) {
        if (elidable()) {
            return Reduction.to(later);
        }
        return later.elidable() ? Reduction.to(this) : Reduction.Apart.BLOCKED;
    }

    /// A text that is equal for equal operations and for no others, from one build to the next:
    /// what a digest of a migration is made from.
    default String canonicalText() {
        return getClass().getName() + ": " + describe();
    }
}
