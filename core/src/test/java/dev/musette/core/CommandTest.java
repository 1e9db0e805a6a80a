package dev.musette.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandTest {
    @CommandLine.Command(name = "greet")
    static final class Greet extends Command {
        @CommandLine.Parameters
        private String name = "";

        @Override
        protected void run() {
            if (name.isBlank()) {
                throw new CommandError("Nobody is there.");
            }
            out().println("Bonjour " + name);
        }
    }

    @CommandLine.Command(name = "twice")
    static final class Twice extends Command {
        @Override
        protected void run() {
            call("greet", "Django");
            call("greet", "Stéphane");
        }
    }

    @CommandLine.Command(name = "lost")
    static final class Lost extends Command {
        @Override
        protected void run() {
            call("dance");
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands = new CommandLine(CommandLine.Model.CommandSpec.create())
            .addSubcommand(new Greet())
            .addSubcommand(new Twice())
            .addSubcommand(new Lost())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler((error, line, result) -> {
                line.getErr().println(error.getMessage());
                return 1;
            });

    @Test
    void itPrintsToTheWriterOfItsRunner() {
        assertThat(commands.execute("greet", "Django")).isZero();
        assertThat(out).hasToString("Bonjour Django\n");
    }

    @Test
    void anErrorEndsIt() {
        assertThat(commands.execute("greet", " ")).isEqualTo(1);
        assertThat(err).hasToString("Nobody is there.\n");
    }

    @Test
    void aCommandRunsOthers() {
        assertThat(commands.execute("twice")).isZero();
        assertThat(out).hasToString("Bonjour Django\nBonjour Stéphane\n");
    }

    @Test
    void aCommandThatIsNoneIsNamed() {
        assertThat(commands.execute("lost")).isEqualTo(1);
        assertThat(err).hasToString("There is no command 'dance' here.\n");
    }
}
