package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.App;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import dev.musette.db.DatabaseException;
import dev.musette.migrations.MigrationException;
import dev.musette.server.ServerException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parcels.ParcelsApp;
import picocli.CommandLine;

class CommandRunnerTest {
    /// An app of one command that says one thing under a name of the framework's.
    private static final class Replacing extends App {
        private final String label;

        Replacing(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public List<Command> commands() {
            return List.of(new Check(label));
        }
    }

    @CommandLine.Command(name = "check", description = "Checks in another way.")
    private static final class Check extends Command {
        private final String who;

        Check(String who) {
            this.who = who;
        }

        @Override
        protected void run() {
            out().println("Checked by " + who);
        }
    }

    /// An app whose only command fails.
    private static final class Failing extends App {
        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public List<Command> commands() {
            return List.of(new Fail(failure));
        }
    }

    @CommandLine.Command(name = "fail")
    private static final class Fail extends Command {
        private final RuntimeException failure;

        Fail(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        protected void run() {
            throw failure;
        }
    }

    private static Outcome run(Config config, String... arguments) {
        try (Manager manager = new Manager(config)) {
            return manager.run(arguments);
        }
    }

    @Test
    void withoutACommandItListsThemAll() {
        Outcome usage = run(new Config(new ParcelsApp()));
        assertThat(usage.code()).isZero();
        assertThat(usage.err()).isEmpty();
        assertThat(usage.out()).isEqualTo("""
                        Usage: manage [-hV] [--traceback] COMMAND
                        Runs a command of this site.
                          -h, --help        Show this help message and exit.
                              --traceback   Show the stack trace of an error.
                          -V, --version     Print version information and exit.
                        Commands:
                        [musette]
                          check           Looks for mistakes in the whole project.
                          dbshell         Starts the client of the database: sqlite3, psql.
                          help            Display help information about the specified command.
                          makemigrations  Writes the migrations that bring the tables up to the models.
                          migrate         Brings a database to the migrations of the apps.
                          runserver       Serves the site for development.
                          serve           Serves the site in production.
                          shell           Runs Java inside the site, with its models imported: JShell.
                          showmigrations  Lists the migrations, with an X where they are applied.
                          sqlmigrate      Shows the SQL of one migration, and runs nothing.
                          trace           Sends a request through the whole site and shows its journey, step by step.
                        [parcels]
                          lose            Loses a parcel: a mistake of the app's.
                          send            Sends parcels.
                        """);
    }

    @Test
    void aCommandOfAnAppRuns() {
        assertThat(run(new Config(new ParcelsApp()), "send", "3")).isEqualTo(new Outcome(0, "Sent 3.\n", ""));
    }

    @Test
    void anAppsCommandReplacesTheFrameworks() {
        assertThat(run(new Config(new Replacing("parcels")), "check"))
                .isEqualTo(new Outcome(0, "Checked by parcels\n", ""));
    }

    @Test
    void anEarlierAppsCommandReplacesALaterOnes() {
        assertThat(run(new Config(new Replacing("first"), new Replacing("second")), "check"))
                .isEqualTo(new Outcome(0, "Checked by first\n", ""));
    }

    @Test
    void aCommandThatIsNotThereIsRefused() {
        Outcome refused = new Outcome(2, "", "Unknown command 'dance'. './manage help' lists those that there are.\n");
        assertThat(run(new Config(), "dance")).isEqualTo(refused);
        assertThat(run(new Config(), "--traceback", "dance")).isEqualTo(refused);
    }

    @Test
    void aMistypedCommandSuggestsTheNearOne() {
        assertThat(run(new Config(), "migrat"))
                .isEqualTo(new Outcome(2, "", "Unknown command 'migrat'. Did you mean 'migrate'?\n"));
        assertThat(run(new Config(new ParcelsApp()), "sned"))
                .isEqualTo(new Outcome(2, "", "Unknown command 'sned'. Did you mean 'send'?\n"));
    }

    @Test
    void whatACommandDoesNotTakeIsRefusedWithItsUsage() {
        Config config = new Config(new ParcelsApp());
        assertThat(run(config, "send", "many")).isEqualTo(new Outcome(2, "", """
                        Invalid value for positional parameter at index 0 (COUNT): 'many' is not an int
                        Usage: manage send COUNT
                        Sends parcels.
                              COUNT
                        """));
        assertThat(run(config, "send").err()).startsWith("Missing required parameter: 'COUNT'\n");
        assertThat(run(config, "migrate", "--loud").err()).startsWith("Unknown option: '--loud'\n");
    }

    @Test
    void theVersionIsMusettes() {
        assertThat(run(new Config(), "--version")).isEqualTo(new Outcome(0, "Musette 0.1.0\n", ""));
    }

    @Test
    void helpDescribesACommand() {
        assertThat(run(new Config(), "help", "serve")).isEqualTo(new Outcome(0, """
                        Usage: manage serve [--bind=ADDRESS]
                        Serves the site in production.
                              --bind=ADDRESS   PORT or HOST:PORT (default: 127.0.0.1:8000).
                        """, ""));
    }

    @Test
    void anErrorOfTheCommandIsOneLine() {
        assertThat(run(new Config(new ParcelsApp()), "send", "0"))
                .isEqualTo(new Outcome(1, "", "send: There is nothing to send.\n"));
    }

    @Test
    void aTracebackComesWhereItIsAskedFor() {
        Outcome failed = run(new Config(new ParcelsApp()), "--traceback", "send", "0");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("dev.musette.core.CommandError: There is nothing to send.\n\tat ")
                .contains("at parcels.Send.run(Send.java:");
    }

    @Test
    void aMistakeOfTheCommandShowsItsTracebackUnasked() {
        Outcome failed = run(new Config(new ParcelsApp()), "lose");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .startsWith("java.lang.IllegalStateException: It was here a moment ago.\n\tat parcels.Lose.run(");
    }

    static Stream<RuntimeException> explained() {
        return Stream.of(
                new CommandError("Once more, please."),
                new ImproperlyConfigured("The setting is wrong."),
                new DatabaseException("The database is gone.", null, null),
                new MigrationException("The migrations have branched."),
                new ServerException("The port is in use.", new java.net.BindException()));
    }

    @ParameterizedTest
    @MethodSource("explained")
    void whatExplainsItselfIsOneLine(RuntimeException failure) {
        assertThat(run(new Config(new Failing(failure)), "fail"))
                .isEqualTo(new Outcome(1, "", "fail: " + failure.getMessage() + "\n"));
    }
}
