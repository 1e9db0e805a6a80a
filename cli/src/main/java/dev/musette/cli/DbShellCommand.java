package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

@CommandLine.Command(name = "dbshell", description = "Starts the client of the database: sqlite3, psql.")
final class DbShellCommand extends Command {
    @CommandLine.Option(
            names = "--database",
            paramLabel = "ALIAS",
            defaultValue = "default",
            description = "The database's name in the settings (default: ${DEFAULT-VALUE}).")
    private String alias = "";

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "What else the client is given; after '--' where it begins with a dash.")
    private List<String> arguments = List.of();

    @Override
    protected void run() throws InterruptedException {
        Application site = Application.current();
        Set<String> aliases = site.databases().aliases();
        if (!aliases.contains(alias)) {
            throw new CommandError("There is no database '%s'. The settings have: %s."
                    .formatted(alias, aliases.isEmpty() ? "none" : String.join(", ", aliases)));
        }
        DatabaseClient.of(site.databases().get(alias).options()).run(arguments);
    }
}
