package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import picocli.CommandLine;

@CommandLine.Command(name = "check", description = "Looks for mistakes in the whole project.")
final class CheckCommand extends Command {
    @Override
    protected void run() {
        ProjectChecks.require(Application.current(), err());
        out().println("No serious problem was found.");
    }
}
