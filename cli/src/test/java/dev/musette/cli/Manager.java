package dev.musette.cli;

import dev.musette.core.Application;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs commands of a site and keeps what they said.
final class Manager implements AutoCloseable {
    private final Application application;

    /// What a command did.
    record Outcome(int code, String out, String err) {}

    Manager(Config config) {
        application = new Application(config);
    }

    Application application() {
        return application;
    }

    Outcome run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    Outcome run(InputStream piped, String... arguments) {
        return outcome((out, err) -> new CommandRunner(application, piped, out, err).execute(List.of(arguments)));
    }

    /// Runs what a launcher runs.
    static Outcome manage(String... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            return outcome((out, err) -> Manage.run(arguments, InputStream.nullInputStream(), out, err));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @FunctionalInterface
    private interface Speech {
        int run(PrintStream out, PrintStream err);
    }

    private static Outcome outcome(Speech speech) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = speech.run(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        application.close();
    }
}
