package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.IndexDefinition;
import dev.musette.models.UniqueDefinition;
import java.util.List;

/// The words for operations in which a migration is written. Models are called as their classes:
/// `BlogPost`; fields, as outside Java: `published_date`.
abstract class OperationDefinitions {
    /// In [AddField#forOldRows]: the moment or day at which the migration runs.
    protected static final OldRows NOW = OldRows.NOW;

    OperationDefinitions() {}

    /// Creates a model's table. Further options are said behind it:
    /// `createModel(...).table("auth_user")`.
    ///
    /// @param name the model's, as its class is called: `BlogPost`
    protected static CreateModel createModel(String name, Field... fields) {
        return new CreateModel(name, List.of(fields), ModelStateOptions.NONE);
    }

    /// Drops a model's table.
    protected static DeleteModel deleteModel(String model) {
        return new DeleteModel(model);
    }

    /// Gives a model another name; its table, and what refers to it, follow.
    protected static RenameModel renameModel(String from, String to) {
        return new RenameModel(from, to);
    }

    /// Adds a column. Rows that are there get the field's default value, or `.forOldRows(value)`
    /// for this once.
    protected static AddField addField(String model, Field field) {
        return new AddField(model, field);
    }

    /// Drops a column.
    protected static RemoveField removeField(String model, String field) {
        return new RemoveField(model, field);
    }

    /// Gives the field of that name another definition.
    protected static AlterField alterField(String model, Field field) {
        return new AlterField(model, field);
    }

    /// Gives a field another name, and its column.
    protected static RenameField renameField(String model, String from, String to) {
        return new RenameField(model, from, to);
    }

    /// Adds an index: `addIndex("BlogPost", index("post_title_idx").on("title", "-published_date"))`.
    protected static AddIndex addIndex(String model, IndexDefinition index) {
        return new AddIndex(model, index);
    }

    /// Drops an index.
    protected static RemoveIndex removeIndex(String model, String name) {
        return new RemoveIndex(model, name);
    }

    /// Gives an index another name.
    protected static RenameIndex renameIndex(String model, String from, String to) {
        return new RenameIndex(model, from, to);
    }

    /// Adds a constraint: `addConstraint("BlogPost", unique("one_slug_a_day").on("slug", "day"))`.
    protected static AddConstraint addConstraint(String model, UniqueDefinition constraint) {
        return new AddConstraint(model, constraint);
    }

    /// Drops a constraint.
    protected static RemoveConstraint removeConstraint(String model, String name) {
        return new RemoveConstraint(model, name);
    }

    /// Sets the options that the database does not know, all of them:
    /// `alterModelOptions("BlogPost").ordering("-published_date")`.
    protected static AlterModelOptions alterModelOptions(String model) {
        return new AlterModelOptions(model);
    }

    /// Gives a model's table another name.
    protected static AlterModelTable alterModelTable(String model, String table) {
        return new AlterModelTable(model, table);
    }

    /// Gives a model's table the name that it has by default.
    protected static AlterModelTable alterModelTable(String model) {
        return new AlterModelTable(model, null);
    }

    /// Sets which fields are unique together, as Django's older option has them:
    /// `alterUniqueTogether("Seat", List.of("row", "number"))`.
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of takes the array and keeps none of it
    protected static AlterUniqueTogether alterUniqueTogether(String model, List<String>... sets) {
        return new AlterUniqueTogether(model, List.of(sets));
    }

    /// Does some operations to the database only and others to the state of the models only.
    protected static SeparateDatabaseAndState separateDatabaseAndState(
            List<Operation> database, List<Operation> state) {
        return new SeparateDatabaseAndState(database, state);
    }

    /// The name of an index; its fields are said behind it.
    protected static IndexName index(String name) {
        return new IndexName(name);
    }

    /// The name of a unique constraint; its fields are said behind it.
    protected static UniqueName unique(String name) {
        return new UniqueName(name);
    }

    /// An index that waits for its fields.
    public record IndexName(String name) {
        /// @param fields with `-` where the order is descending
        public IndexDefinition on(String... fields) {
            return new IndexDefinition(name, List.of(fields));
        }
    }

    /// A unique constraint that waits for its fields.
    public record UniqueName(String name) {
        public UniqueDefinition on(String... fields) {
            return new UniqueDefinition(name, List.of(fields));
        }
    }
}
