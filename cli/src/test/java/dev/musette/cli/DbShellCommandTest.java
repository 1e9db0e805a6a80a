package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.cli.Manager.Outcome;
import dev.musette.core.CommandError;
import dev.musette.db.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DbShellCommandTest {
    private static Outcome run(Config config, String... arguments) {
        try (Manager manager = new Manager(config)) {
            return manager.run(arguments);
        }
    }

    @Test
    void sqliteIsGivenItsFile() {
        DatabaseClient client = DatabaseClient.of(Database.url("sqlite:/srv/site/db.sqlite3"));
        assertThat(client.command()).containsExactly("sqlite3", "/srv/site/db.sqlite3");
        assertThat(client.environment()).isEmpty();
    }

    @Test
    void aDatabaseInMemoryCannotBeSeenFromOutside() {
        assertThat(run(new Config(), "dbshell"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "dbshell: The database is in the memory of this process; no other program can see it.\n"));
    }

    @Test
    void anUnknownAliasNamesThoseThatThereAre() {
        assertThat(run(new Config(), "dbshell", "--database", "archive"))
                .isEqualTo(
                        new Outcome(1, "", "dbshell: There is no database 'archive'. The settings have: default.\n"));
    }

    @Test
    void aClientThatIsNotThereSaysWhatToInstall() {
        DatabaseClient client = new DatabaseClient(List.of("no-such-client"), Map.of(), "apt install such-a-client");
        assertThatThrownBy(() -> client.run(List.of()))
                .isInstanceOf(CommandError.class)
                .hasMessage("The program 'no-such-client' cannot be started. Install it: apt install such-a-client.");
    }

    @Test
    void aClientThatFailsIsNamed() {
        DatabaseClient client = new DatabaseClient(List.of("sh"), Map.of("CODE", "3"), "apt install dash");
        assertThatThrownBy(() -> client.run(List.of("-c", "exit $CODE")))
                .isInstanceOf(CommandError.class)
                .hasMessage("sh ended with exit code 3.");
    }
}
