package dev.musette.cli;

import dev.musette.core.CommandError;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.DatabaseServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The program that a vendor gives to people who speak to its databases.
///
/// @param command the program and its arguments; no secret is among them, since other users see them
/// @param environment what it is told by its environment
/// @param install how to get the program
record DatabaseClient(List<String> command, Map<String, String> environment, String install) {

    /// @throws CommandError if the database is one that no other program can see
    static DatabaseClient of(DatabaseOptions options) {
        return switch (options.vendor()) {
            case SQLITE -> sqlite(options);
            case POSTGRESQL -> postgres(options, Objects.requireNonNull(options.server(), "it is on a server"));
            case MARIADB -> mariadb(options, Objects.requireNonNull(options.server(), "it is on a server"));
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
        List<String> command =
                new ArrayList<>(List.of("psql", "--host", server.host(), "--port", String.valueOf(server.port())));
        if (server.user() != null) {
            command.addAll(List.of("--username", server.user()));
        }
        command.addAll(List.of("--dbname", options.name()));
        Map<String, String> environment = new LinkedHashMap<>();
        if (server.password() != null) {
            environment.put("PGPASSWORD", server.password());
        }
        String mode = server.settings().get("sslmode");
        if (mode != null) {
            environment.put("PGSSLMODE", mode);
        }
        return new DatabaseClient(command, environment, "apt install postgresql-client, or brew install libpq");
    }

    private static DatabaseClient mariadb(DatabaseOptions options, DatabaseServer server) {
        List<String> command =
                new ArrayList<>(List.of("mariadb", "--host", server.host(), "--port", String.valueOf(server.port())));
        if (server.user() != null) {
            command.addAll(List.of("--user", server.user()));
        }
        command.add(options.name());
        Map<String, String> environment = server.password() == null ? Map.of() : Map.of("MYSQL_PWD", server.password());
        return new DatabaseClient(command, environment, "apt install mariadb-client, or brew install mariadb");
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
