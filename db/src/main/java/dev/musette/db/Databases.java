package dev.musette.db;

import dev.musette.base.Context;
import dev.musette.base.ImproperlyConfigured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The live databases of an application by their names in the settings. Threads share it; nothing is opened
/// before its first statement.
public final class Databases implements AutoCloseable {
    /// The name of the database that is meant where none is named.
    public static final String DEFAULT = "default";

    /// Where [#current] looks.
    public static final Context.Key<Databases> KEY = Context.key("databases");

    private final Map<String, Database> databases;

    private Databases(Map<String, Database> databases) {
        this.databases = databases;
    }

    /// Makes the databases that the settings describe; opens none of them yet.
    public static Databases open(Map<String, DatabaseOptions> options) {
        Map<String, Database> databases = new LinkedHashMap<>();
        options.forEach((alias, each) -> databases.put(alias, new Database(alias, each)));
        return new Databases(databases);
    }

    /// Makes databases of one that is there already, named `default`: for work that belongs to it alone.
    public static Databases of(Database main) {
        return new Databases(Map.of(DEFAULT, main));
    }

    /// Returns the databases of the application at work here.
    ///
    /// @throws ImproperlyConfigured if there is no application, or it has no databases
    public static Databases current() {
        Context context = Context.find();
        Databases current = context == null ? null : context.find(KEY);
        if (current == null) {
            throw new ImproperlyConfigured("No databases here: no application is at work on this thread. Run the code"
                    + " inside Application.run(...), or bind databases with databases.bind(context).");
        }
        return current;
    }

    /// Makes these the databases of everything that runs under the context.
    public void bind(Context context) {
        context.set(KEY, this);
    }

    /// Returns a database by its name in the settings.
    ///
    /// @throws ImproperlyConfigured if the settings have none of that name
    public Database get(String alias) {
        Database database = databases.get(alias);
        if (database == null) {
            throw new ImproperlyConfigured("There is no database '%s'. The settings' databases are: %s."
                    .formatted(alias, String.join(", ", new TreeSet<>(databases.keySet()))));
        }
        return database;
    }

    /// Returns the database named `default`.
    public Database main() {
        return get(DEFAULT);
    }

    /// The names in the order of the settings.
    public Set<String> aliases() {
        return java.util.Collections.unmodifiableSet(databases.keySet());
    }

    /// Closes all of them.
    @Override
    public void close() {
        databases.values().forEach(Database::close);
    }
}
