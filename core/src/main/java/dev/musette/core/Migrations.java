package dev.musette.core;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.migrations.Migration;
import dev.musette.migrations.MigrationException;
import dev.musette.migrations.MigrationExecutor;
import dev.musette.migrations.MigrationGraph;
import dev.musette.migrations.MigrationHistory;
import dev.musette.migrations.MigrationKey;
import dev.musette.migrations.MigrationListener;
import dev.musette.migrations.MigrationNotFound;
import dev.musette.migrations.ProjectState;
import dev.musette.migrations.autodetector.Autodetector;
import dev.musette.migrations.autodetector.NoQuestions;
import dev.musette.models.ModelIndex;
import dev.musette.models.ModelRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    private static final String ZERO = "zero";

    private final Databases databases;
    private final Apps apps;
    private final ModelRegistry models;
    private final MigrationGraph graph;

    private Migrations(Application application) {
        databases = application.databases();
        apps = application.apps();
        models = application.models();
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
        return executor(databases.main(), MigrationListener.NONE)
                .plan(graph.leaves())
                .keys();
    }

    /// Applies what is missing to the default database.
    ///
    /// @throws MigrationException if the history of an app has branched, or a migration fails; it is rolled back
    public void apply(MigrationListener listener) {
        requireNoBranches();
        executor(databases.main(), listener).migrate(graph.leaves());
    }

    /// Returns the labels of the apps whose models have changes that no migration has, sorted.
    public List<String> changedApps() {
        return new Autodetector(graph, new NoQuestions())
                .changes(graph.state(), ProjectState.of(models), null).keySet().stream()
                        .sorted()
                        .toList();
    }

    /// Returns what runs them on a database.
    public MigrationExecutor executor(Database database, MigrationListener listener) {
        return new MigrationExecutor(database, graph, listener);
    }

    /// @throws MigrationException if the history of an app has branched
    public void requireNoBranches() {
        graph.conflicts().forEach((app, leaves) -> {
            throw new MigrationException(
                    "The migrations of '%s' have branched: %s each come last. Let one depend on the other."
                            .formatted(app, String.join(" and ", leaves)));
        });
    }

    /// Returns what a person means by an app and a migration's name or its beginning, `zero` for none of the app's.
    ///
    /// @param history of the database that is meant
    /// @param app the app's label, or null for all apps
    /// @param name of a migration of the app, or null for its last
    /// @throws MigrationNotFound if there is no such app or migration
    public List<MigrationKey> targets(MigrationHistory history, @Nullable String app, @Nullable String name) {
        if (app == null) {
            return history.graph().leaves();
        }
        requireMigrationsOf(app);
        if (name == null) {
            return history.graph().leaves().stream()
                    .filter(leaf -> leaf.app().equals(app))
                    .toList();
        }
        return List.of(name.equals(ZERO) ? MigrationKey.zero(app) : find(history, app, name));
    }

    /// Returns the migration that a person means, one that another replaces too.
    ///
    /// @throws MigrationNotFound if there is no such app or migration
    public MigrationKey find(MigrationHistory history, String app, String name) {
        requireMigrationsOf(app);
        boolean known = history.graph().keys().stream()
                .anyMatch(key -> key.app().equals(app) && key.name().startsWith(name));
        return (known ? history.graph() : graph.withoutReplacing()).byPrefix(app, name);
    }

    private void requireMigrationsOf(String app) {
        if (graph.keys().stream().anyMatch(key -> key.app().equals(app))) {
            return;
        }
        requireApp(app);
        throw new MigrationNotFound("The app '%s' has no migrations.".formatted(app));
    }

    /// @throws MigrationNotFound if no app has that label
    public void requireApp(String label) {
        List<String> labels = labels();
        if (!labels.contains(label)) {
            throw new MigrationNotFound("There is no app '%s' here. The apps are: %s."
                    .formatted(label, labels.isEmpty() ? "none" : String.join(", ", labels)));
        }
    }

    /// The labels of all apps, those without migrations too, sorted.
    public List<String> labels() {
        return apps.labels().stream().sorted().toList();
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
