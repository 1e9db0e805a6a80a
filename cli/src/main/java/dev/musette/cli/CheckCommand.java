package dev.musette.cli;

import dev.musette.base.Problem;
import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

@CommandLine.Command(name = "check", description = "Looks for mistakes in the whole project.")
final class CheckCommand extends Command {
    @CommandLine.Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            defaultValue = "error",
            description = "The level from which on a problem is a failure: debug, info, warning, error or critical"
                    + " (default: ${DEFAULT-VALUE}).")
    private String failLevel = "";

    @Override
    protected void run() {
        Problem.Level level = level();
        int found = ProjectChecks.require(Application.current(), err(), level);
        out().println(
                        found == 0
                                ? "No problem was found."
                                : "No serious problem was found, %d lesser one%s."
                                        .formatted(found, found == 1 ? "" : "s"));
    }

    private Problem.Level level() {
        return Arrays.stream(Problem.Level.values())
                .filter(level -> level.name().equalsIgnoreCase(failLevel))
                .findFirst()
                .orElseThrow(() -> new CommandError("'%s' is no level. Expected one of: %s."
                        .formatted(
                                failLevel,
                                Arrays.stream(Problem.Level.values())
                                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }
}
