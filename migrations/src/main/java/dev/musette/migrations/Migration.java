package dev.musette.migrations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in the history of an app's models, kept as a class in the app's package `migrations`.
///
/// ```java
/// public final class M0002_Comment extends Migration {
///     @Override
///     public List<MigrationKey> dependencies() {
///         return List.of(after("blog", "0001_initial"));
///     }
///
///     @Override
///     public List<Operation> operations() {
///         return List.of(createModel(
///                 "Comment",
///                 autoKey(),
///                 foreignKey("post", to("blog.BlogPost", OnDelete.CASCADE).relatedName("comments")),
///                 charField("author", 100),
///                 textField("text")));
///     }
/// }
/// ```
///
/// Once it has been applied somewhere a migration is history: a change of mind is a new migration.
/// It holds no state and is read once.
public abstract class Migration extends FieldDefinitions {

    protected Migration() {}

    /// The name under which it is recorded. From the class unless overridden: `M0001_Initial` is
    /// `0001_initial`.
    ///
    /// @throws MigrationException if the class's name has no number
    public String name() {
        return MigrationName.of(getClass());
    }

    /// The migrations that must have run before this one, that of the same app before it among them.
    public List<MigrationKey> dependencies() {
        return List.of();
    }

    /// Migrations of other apps that must not run before this one.
    public List<MigrationKey> runBefore() {
        return List.of();
    }

    /// The migrations of the same app that this one does the work of, in order: it runs where none
    /// of them has, and counts as applied where all of them have.
    public List<MigrationKey> replaces() {
        return List.of();
    }

    /// Whether it is one transaction. Without one, each statement stands by itself: for statements that no
    /// transaction takes, and for changes of rows that are better committed in parts. What runs before a failure
    /// stays then.
    public boolean atomic() {
        return true;
    }

    /// Whether it creates the first tables of its app, which `migrate --fake-initial` takes as done where they are
    /// there: the first migration of an app, unless overridden.
    public boolean initial(MigrationKey key) {
        return dependencies().stream().noneMatch(parent -> parent.app().equals(key.app()));
    }

    /// What it does, in order.
    public abstract List<Operation> operations();

    /// Names a migration to depend on.
    ///
    /// @param name `0001_initial`
    protected static MigrationKey after(String app, String name) {
        return new MigrationKey(app, name);
    }

    /// Runs SQL that can't be taken back. A text may hold several statements.
    protected static RunSql runSql(String forwards) {
        return new RunSql(RunSql.script(forwards), null, List.of(), false);
    }

    /// Runs SQL.
    ///
    /// @param backwards what takes it back, [RunSql#NOOP] where nothing has to be done
    protected static RunSql runSql(String forwards, String backwards) {
        return new RunSql(RunSql.script(forwards), RunSql.script(backwards), List.of(), false);
    }

    /// Runs SQL with values, see [RunSql#statement].
    ///
    /// @param backwards what takes it back, an empty list where nothing has to be done, null where it can't be
    protected static RunSql runSql(List<RunSql.Statement> forwards, @Nullable List<RunSql.Statement> backwards) {
        return new RunSql(forwards, backwards, List.of(), false);
    }

    /// Runs Java that can't be taken back: `runJava(M0003_Slugs::fill)`.
    protected static RunJava runJava(RunJava.Code forwards) {
        return new RunJava(forwards, null, false, true);
    }

    /// Runs Java.
    ///
    /// @param backwards what takes it back, [RunJava#NOOP] where nothing has to be done
    protected static RunJava runJava(RunJava.Code forwards, RunJava.Code backwards) {
        return new RunJava(forwards, backwards, false, true);
    }
}
