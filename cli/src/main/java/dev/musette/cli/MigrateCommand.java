package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import picocli.CommandLine;

@CommandLine.Command(name = "migrate", description = "Brings the database up to the migrations of the apps.")
final class MigrateCommand extends Command {
    @CommandLine.Option(names = "--quiet", description = "Say nothing where nothing goes wrong.")
    private boolean quiet;

    @Override
    protected void run() {}
}
