package dev.musette.cli;

import dev.musette.base.Problem;
import dev.musette.core.Application;
import dev.musette.core.Check;
import dev.musette.core.CommandError;
import dev.musette.core.CoreChecks;
import dev.musette.core.MigrationChecks;
import dev.musette.web.WebChecks;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The checks of all rooms and of the installed apps.
final class ProjectChecks {
    private static final Comparator<Problem> WORST_LAST = Comparator.comparing(Problem::level)
            .thenComparing(Problem::id)
            .thenComparing(problem -> String.valueOf(problem.subject()), new NaturalOrder())
            .thenComparing(Problem::message);

    private ProjectChecks() {}

    /// What is wrong, the worst last. A check that several apps bring runs once.
    static List<Problem> run(Application application) {
        Stream<Check> rooms = Stream.of(new CoreChecks(), new WebChecks(), new MigrationChecks());
        Stream<Check> apps = application.apps().all().stream().flatMap(app -> app.checks().stream());
        return Stream.concat(rooms, apps)
                .distinct()
                .flatMap(check -> check.run(application).stream())
                .distinct()
                .sorted(WORST_LAST)
                .toList();
    }

    /// Prints what was found, numbered, the worst last, where it is seen.
    ///
    /// @throws CommandError if any of it is serious
    static void require(Application application, PrintWriter err) {
        require(application, err, Problem.Level.ERROR);
    }

    /// Prints what was found, and returns how much it is.
    ///
    /// @param failure the level from which on a problem is a failure
    /// @throws CommandError if any of it is one
    static int require(Application application, PrintWriter err, Problem.Level failure) {
        List<Problem> problems = run(application);
        for (int i = 0; i < problems.size(); i++) {
            err.println("%d. %s\n".formatted(i + 1, problems.get(i)));
        }
        err.flush();
        long failures = problems.stream()
                .filter(problem -> problem.level().compareTo(failure) >= 0)
                .count();
        if (failures > 0) {
            throw new CommandError("%d problem%s must be solved first.".formatted(failures, failures == 1 ? "" : "s"));
        }
        return problems.size();
    }
}
