package dev.musette.migrations;

import java.util.List;

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
/// Once it has been applied somewhere a migration is history: a change of mind is a new migration. It holds no
/// state and is read once.
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

    /// The migrations of the same app that this one does the work of, in order: it runs where none of them has, and
    /// counts as applied where all of them have.
    public List<MigrationKey> replaces() {
        return List.of();
    }

    /// What it does, in order.
    public abstract List<Operation> operations();

    /// Names a migration to depend on.
    ///
    /// @param name `0001_initial`
    protected static MigrationKey after(String app, String name) {
        return new MigrationKey(app, name);
    }
}
