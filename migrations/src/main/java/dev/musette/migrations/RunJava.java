package dev.musette.migrations;

import dev.musette.base.Context;
import dev.musette.db.Database;
import dev.musette.db.Transactions;
import dev.musette.db.schema.SchemaEditor;
import org.jspecify.annotations.Nullable;

/// Runs Java of the project's own, with the models as they are at this point of the history.
///
/// ```java
/// runJava(M0003_Slugs::fill, M0003_Slugs::unfill)
///
/// private static void fill(HistoricalModels models) {
///     for (HistoricalModel post : models.get("blog.BlogPost").filter("slug", "")) {
///         post.set("slug", slugify((String) post.get("title")));
///         post.save();
///     }
/// }
/// ```
///
/// @param backwards what takes it back, [#NOOP] where nothing has to be done; null where it can't be taken back
/// @param elidable whether the operation may be left out of a squashed migration
/// @param atomic whether it is a transaction of its own where the migration is none; off for work in batches
public record RunJava(Code forwards, @Nullable Code backwards, boolean elidable, boolean atomic) implements Operation {
    /// Does nothing: for a way back on which nothing has to be done.
    public static final Code NOOP = _ -> {};

    /// What a migration runs.
    @FunctionalInterface
    public interface Code {
        void run(HistoricalModels models) throws Exception;
    }

    /// This operation, left out where migrations are squashed.
    public RunJava asElidable() {
        return new RunJava(forwards, backwards, true, atomic);
    }

    /// This operation without a transaction of its own.
    public RunJava withoutTransaction() {
        return new RunJava(forwards, backwards, elidable, false);
    }

    @Override
    public ProjectState stateForwards(String app, ProjectState state) {
        return state;
    }

    @Override
    public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        run(editor, from, forwards);
    }

    @Override
    public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
        if (backwards == null) {
            throw new IrreversibleMigration("'%s' can't be taken back: it has no code for that.".formatted(describe()));
        }
        run(editor, from, backwards);
    }

    private void run(SchemaEditor editor, ProjectState state, Code code) {
        Database database = editor.database();
        if (database == null) {
            return; // nothing of it can be written as SQL
        }
        HistoricalModels models = HistoricalModels.of(state, database);
        Context context = models.context();
        context.run(() -> {
            if (atomic) {
                Transactions.atomic(database, () -> call(code, models));
            } else {
                call(code, models);
            }
        });
    }

    private static void call(Code code, HistoricalModels models) {
        try {
            code.run(models);
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("The thread was interrupted while a migration's Java ran.", e);
        } catch (Exception e) {
            throw new MigrationException("A migration's Java threw %s".formatted(e), e);
        }
    }

    @Override
    public boolean reversible() {
        return backwards != null;
    }

    @Override
    public String describe() {
        return "Raw Java operation";
    }

    @Override
    public Symbol symbol() {
        return Symbol.JAVA;
    }

    /// What the code does is not told: a class that is compiled again has other names for its lambdas.
    @Override
    public String canonicalText() {
        return "RunJava" + (backwards == null ? "" : " back") + (elidable ? " elidable" : "");
    }
}
