package dev.musette.cli;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.base.NearName;
import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import dev.musette.db.DatabaseException;
import dev.musette.migrations.MigrationException;
import dev.musette.server.ServerException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Finds a command by its name among those of the framework and of the apps, and runs it in the
/// application. Where two have one name, an app's replaces the framework's, and an earlier app's a
/// later one's.
final class CommandRunner {
    private final Application application;
    private final CommandLine commands;
    private final CommandGroups groups = new CommandGroups();
    private final Root root = new Root();

    @CommandLine.Command(
            name = "manage",
            mixinStandardHelpOptions = true,
            version = "Musette 0.1.0",
            description = "Runs a command of this site.",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root {
        @CommandLine.Option(names = "--traceback", description = "Show the stack trace of an error.")
        boolean traceback;
    }

    /// @param piped what is piped into the process, or null at a terminal
    CommandRunner(Application application, @Nullable InputStream piped, PrintStream out, PrintStream err) {
        this.application = application;
        commands = new CommandLine(root);
        commands.addSubcommand(new CommandLine.HelpCommand());
        for (App app : application.apps().all().reversed()) {
            app.commands().forEach(command -> add(command, app.label()));
        }
        for (Command command : List.of(
                new CheckCommand(),
                new DbShellCommand(),
                new MakeMigrationsCommand(),
                new MigrateCommand(),
                new RunServerCommand(),
                new ServeCommand(),
                new ShellCommand(piped),
                new ShowMigrationsCommand(),
                new SqlMigrateCommand(),
                new TraceCommand())) {
            if (!commands.getSubcommands().containsKey(nameOf(command))) {
                add(command, CommandGroups.FRAMEWORK);
            }
        }
        commands.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, groups::list);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setExecutionExceptionHandler((error, line, result) -> report(error, line));
        CommandLine.IParameterExceptionHandler misuse = commands.getParameterExceptionHandler();
        commands.setParameterExceptionHandler((error, words) ->
                error instanceof CommandLine.UnmatchedArgumentException unmatched && isUnknownCommand(unmatched)
                        ? noCommand(unmatched)
                        : misuse.handleParseException(error, words));
    }

    int execute(List<String> arguments) {
        if (arguments.isEmpty()) {
            commands.usage(commands.getOut());
            return 0;
        }
        return application.call(() -> commands.execute(arguments.toArray(String[]::new)));
    }

    private void add(Command command, String group) {
        String name = nameOf(command);
        groups.put(name, group);
        if (commands.getSubcommands().containsKey(name)) {
            commands.getCommandSpec().removeSubcommand(name);
        }
        commands.addSubcommand(command);
    }

    private static String nameOf(Command command) {
        return new CommandLine(command).getCommandName();
    }

    private static boolean isUnknownCommand(CommandLine.UnmatchedArgumentException error) {
        return error.getCommandLine().getParent() == null && !error.isUnknownOption();
    }

    private int noCommand(CommandLine.UnmatchedArgumentException error) {
        String typed = error.getUnmatched().getFirst();
        String hint = NearName.of(typed, commands.getSubcommands().keySet())
                .map("Did you mean '%s'?"::formatted)
                .orElse("'./manage help' lists those that there are.");
        commands.getErr().println("Unknown command '%s'. %s".formatted(typed, hint));
        return CommandLine.ExitCode.USAGE;
    }

    private int report(Exception error, CommandLine line) {
        if (root.traceback || !explainsItself(error)) {
            error.printStackTrace(line.getErr());
        } else {
            line.getErr().println(line.getCommandName() + ": " + error.getMessage());
        }
        return 1;
    }

    /// Whether the message of an error says all that a person can use.
    private static boolean explainsItself(Exception error) {
        return error instanceof CommandError
                || error instanceof ImproperlyConfigured
                || error instanceof DatabaseException
                || error instanceof MigrationException
                || error instanceof ServerException;
    }
}
