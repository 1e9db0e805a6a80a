package dev.musette.cli;

import dev.musette.core.CommandError;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.DatabaseServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The program that a vendor gives to people who speak to its databases.
///
/// @param command the program and its arguments; no secret is among them, since other users see them
/// @param environment what it is told by its environment
/// @param install how to get the program
record DatabaseClient(List<String> command, Map<String, String> environment, String install) {

    /// What psql calls the settings of a `DATABASE_URL`; the one that is not here, `schema`, goes into its options.
    private static final Map<String, String> POSTGRES_VARIABLES = Map.of(
            "application_name", "PGAPPNAME",
            "connect_timeout", "PGCONNECT_TIMEOUT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT");

    /// @throws CommandError if the database is one that no other program can see
    static DatabaseClient of(DatabaseOptions options) {
        return switch (options.vendor()) {
            case SQLITE -> sqlite(options);
            case POSTGRESQL -> postgres(options, Objects.requireNonNull(options.server()));
            case MARIADB ->
                throw new CommandError("Databases of MariaDB are not opened yet. Call its own program, mariadb.");
        };
    }

    private static DatabaseClient sqlite(DatabaseOptions options) {
        if (options.isInMemory()) {
            throw new CommandError("The database is in the memory of this process; no other program can see it.");
        }
        return new DatabaseClient(
                List.of("sqlite3", options.name()), Map.of(), "apt install sqlite3, or brew install sqlite");
    }

    private static DatabaseClient postgres(DatabaseOptions options, DatabaseServer server) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PGHOST", server.host());
        environment.put("PGPORT", Integer.toString(server.port()));
        environment.put("PGDATABASE", options.name());
        if (server.user() != null) {
            environment.put("PGUSER", server.user());
        }
        if (server.password() != null) {
            environment.put("PGPASSWORD", server.password());
        }
        server.settings().forEach((name, value) -> {
            String variable = POSTGRES_VARIABLES.get(name);
            environment.put(
                    variable == null ? "PGOPTIONS" : variable, variable == null ? "-csearch_path=" + value : value);
        });
        return new DatabaseClient(List.of("psql"), environment, "apt install postgresql-client, or brew install libpq");
    }

    /// Runs the program at the terminal of this process until it ends.
    ///
    /// @throws CommandError if it is not there or fails
    void run(List<String> arguments) throws InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(environment);
        Process client;
        try {
            client = builder.start();
        } catch (IOException e) {
            throw new CommandError(
                    "The program '%s' cannot be started. Install it: %s.".formatted(command.getFirst(), install), e);
        }
        int code = client.waitFor();
        if (code != 0) {
            throw new CommandError("%s ended with exit code %d.".formatted(command.getFirst(), code));
        }
    }

    /// Without the values of the environment.
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
