package dev.musette.cli;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.core.Application;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the launcher of a project starts: `Manage SITE CLASSES COMMAND...`, where SITE is the class that supplies the
/// application and CLASSES the folders and jars of the project, as on a class path.
public final class Manage {
    private Manage() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, isTerminal() ? null : System.in, System.out, System.err));
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again since 25, where the console is java.base's own
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /// Runs one command and returns its exit code: 0 for success, 1 for a failure, 2 for words that it does not take.
    ///
    /// @param piped what is piped into the process, or null at a terminal
    static int run(String[] arguments, @Nullable InputStream piped, PrintStream out, PrintStream err) {
        if (arguments.length < 2) {
            err.println(
                    "usage: Manage SITE CLASSES COMMAND...   (the launcher 'manage' of a project gives the first two)");
            return 2;
        }
        List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
        ProjectLoader loader = ProjectLoader.of(arguments[1]);
        Thread.currentThread().setContextClassLoader(loader);
        try (Application application = loader.application(arguments[0])) {
            application.install();
            return new CommandRunner(application, piped, out, err).execute(command);
        } catch (ImproperlyConfigured e) {
            err.println("manage: " + e.getMessage());
            return 1;
        }
    }
}
