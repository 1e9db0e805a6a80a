package blog;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Starts `./manage` as a person would, with a database of its own.
record Launcher(Path database, boolean debug) {

    /// For development, with a database in that folder.
    static Launcher in(Path directory) {
        return new Launcher(directory.resolve("db.sqlite3"), true);
    }

    Launcher inProduction() {
        return new Launcher(database, false);
    }

    Process start(String... arguments) throws IOException {
        List<String> command =
                Stream.concat(Stream.of("./manage"), Stream.of(arguments)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", "sqlite:" + database);
        builder.environment().put("DEBUG", Boolean.toString(debug));
        builder.environment().put("ALLOWED_HOSTS", "127.0.0.1");
        return builder.start();
    }

    /// Runs a command to its end and returns what it printed.
    String run(String... arguments) throws IOException {
        return output(start(arguments));
    }

    /// Reads what a process prints until it ends.
    static String output(Process process) throws IOException {
        try (BufferedReader reader = process.inputReader()) {
            return reader.lines().map(line -> line + "\n").collect(Collectors.joining());
        }
    }

    /// Waits for the line in which a server says where it listens.
    static URI address(Process server) {
        return URI.create(server.inputReader()
                .lines()
                .filter(line -> line.startsWith("Serving at "))
                .findFirst()
                .orElseThrow()
                .split(" ", -1)[2]);
    }
}
