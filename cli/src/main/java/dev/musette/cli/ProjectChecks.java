package dev.musette.cli;

import dev.musette.base.Problem;
import dev.musette.core.Application;
import dev.musette.core.Check;
import dev.musette.core.CommandError;
import dev.musette.core.CoreChecks;
import dev.musette.core.MigrationChecks;
import dev.musette.web.WebChecks;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/// The checks of all rooms and of the installed apps.
final class ProjectChecks {
    private ProjectChecks() {}

    static List<Problem> run(Application application) {
        Stream<Check> rooms = Stream.of(new CoreChecks(), new WebChecks(), new MigrationChecks());
        Stream<Check> apps = application.apps().all().stream().flatMap(app -> app.checks().stream());
        return Stream.concat(rooms, apps)
                .flatMap(check -> check.run(application).stream())
                .toList();
    }

    /// Prints what was found, the worst last, where it is seen.
    ///
    /// @throws CommandError if any of it is serious
    static void require(Application application, PrintWriter err) {
        List<Problem> problems = run(application);
        problems.stream()
                .sorted((a, b) -> a.level().compareTo(b.level()))
                .forEach(problem -> err.println(problem + "\n"));
        err.flush();
        long serious = problems.stream().filter(Problem::isSerious).count();
        if (serious > 0) {
            throw new CommandError("%d problem%s must be solved first.".formatted(serious, serious == 1 ? "" : "s"));
        }
    }
}
