package dev.musette.core;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command of `./manage`. Its name, options and parameters are picocli's annotations; the application is
/// `Application.current()`.
///
/// ```java
/// @CommandLine.Command(name = "closepoll", description = "Close polls for voting.")
/// public final class ClosePoll extends Command {
///     @Parameters List<Long> ids;
///
///     @Override public void run() { ids.forEach(this::close); out().println("Closed."); }
/// }
/// ```
public abstract class Command implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    protected Command() {}

    /// Does the work. A [CommandError] ends it with that message and exit code 1.
    protected abstract void run() throws Exception;

    /// Where the command prints what it was asked for.
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Where the command prints what went wrong.
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Whether, and how, what is printed may be coloured: not where it goes into a file or a pipe.
    protected final CommandLine.Help.Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    /// Runs another command of this site: `call("migrate", "--quiet")`.
    ///
    /// @throws CommandError if there is no such command or it ends with a failure
    protected final void call(String name, String... arguments) {
        CommandLine commands = spec.commandLine().getParent();
        CommandLine command =
                commands == null ? null : commands.getSubcommands().get(name);
        if (command == null) {
            throw new CommandError("There is no command '%s' here.".formatted(name));
        }
        int code = command.execute(arguments);
        if (code != 0) {
            throw new CommandError("The command '%s' ended with exit code %d.".formatted(name, code));
        }
    }

    @Override
    public final Integer call() throws Exception {
        run();
        out().flush();
        return 0;
    }
}
