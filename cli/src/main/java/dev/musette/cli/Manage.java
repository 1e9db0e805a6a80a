package dev.musette.cli;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.core.Application;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/// What the launcher of a project starts: `Manage SITE CLASSES COMMAND...`, where SITE is the class that supplies the
/// application and CLASSES the folders and jars of the project, as on a class path.
public final class Manage {
    private Manage() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /// Runs one command and returns its exit code: 0 for success, 1 for a failure, 2 for words that it does not take.
    static int run(String[] arguments, PrintStream out, PrintStream err) {
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
            return new CommandRunner(application, out, err).execute(command);
        } catch (ImproperlyConfigured e) {
            err.println("manage: " + e.getMessage());
            return 1;
        }
    }
}
