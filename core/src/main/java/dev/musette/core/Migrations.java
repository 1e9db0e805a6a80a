package dev.musette.core;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.db.Database;
import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationExecutor;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import dev.musette.models.ModelIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The migrations of a site's apps, found through the index that the compiler writes.
///
/// ```java
/// Migrations migrations = site.get(Migrations.SERVICE);
/// migrations.missing();                       // what is not applied to the default database yet
/// migrations.apply(MigrationListener.NONE);
/// ```
public final class Migrations {
    /// The migrations of an application.
    public static final Service<Migrations> SERVICE = new Service<>("migrations", Migrations::new);

    private final Database database;
    private final MigrationGraph graph;

    private Migrations(Application application) {
        database = application.databases().main();
        Map<String, List<Migration>> byApp = new TreeMap<>();
        for (String name : ModelIndex.read(application.classLoader()).migrations()) {
            application
                    .apps()
                    .owning(name)
                    .ifPresent(app -> byApp.computeIfAbsent(app.label(), label -> new ArrayList<>())
                            .add(newMigration(application.classLoader(), name)));
        }
        graph = MigrationGraph.of(byApp);
    }

    /// All of them, and what depends on what.
    public MigrationGraph graph() {
        return graph;
    }

    /// Returns those that the default database has not had yet, in the order in which they would run.
    public List<MigrationKey> missing() {
        return new MigrationExecutor(database, graph).plan(graph.leaves()).keys();
    }

    /// Applies what is missing to the default database.
    ///
    /// @throws MigrationException if the history of an app has branched, or a migration fails; it is rolled back
    public void apply(MigrationListener listener) {
        graph.conflicts().forEach((app, leaves) -> {
            throw new MigrationException(
                    "The migrations of '%s' have branched: %s each come last. Let one depend on the other."
                            .formatted(app, String.join(" and ", leaves)));
        });
        new MigrationExecutor(database, graph, listener).migrate(graph.leaves());
    }

    private static Migration newMigration(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name)
                    .asSubclass(Migration.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ImproperlyConfigured(
                    "The migration %s cannot be made: %s. It needs to be public, with no constructor or a public one without"
                                    .formatted(name, e)
                            + " parameters; if it is gone, compile the project from scratch.",
                    e);
        }
    }
}
