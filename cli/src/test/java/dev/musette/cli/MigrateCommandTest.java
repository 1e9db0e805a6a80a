package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crates.CratesApp;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.Migrations;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.migrations.MigrationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parcels.ParcelsApp;

class MigrateCommandTest {
    private static Set<String> tables(Manager manager) {
        return new TreeSet<>(
                SchemaEditor.tableNames(manager.application().databases().main()));
    }

    @Test
    void eachMigrationIsNamedWhileItRuns() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            assertThat(manager.run("migrate")).isEqualTo(new Outcome(0, """
                            Applying parcels.0001_initial... OK
                            Applying parcels.0002_stamp... OK
                            """, ""));
            assertThat(tables(manager)).contains("django_migrations", "parcels_parcel", "parcels_stamp");
            assertThat(manager.run("migrate")).isEqualTo(new Outcome(0, "No migrations to apply.\n", ""));
        }
    }

    @Test
    void quietlyItSaysNothing() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            assertThat(manager.run("migrate", "--quiet")).isEqualTo(new Outcome(0, "", ""));
            assertThat(tables(manager)).contains("parcels_parcel", "parcels_stamp");
        }
    }

    @Test
    void aMigrationThatFailsIsRolledBackAndReported() {
        try (Manager manager = new Manager(new Config(new CratesApp()))) {
            assertThat(manager.run("migrate")).isEqualTo(new Outcome(1, """
                            Applying crates.0001_initial... OK
                            Applying crates.0002_lid... FAILED
                            """, """
                            migrate: The migration crates.0002_lid failed at 'Create model Crate' and was rolled back:\
                             The model crates.Crate is created a second time.
                            """));
            assertThat(tables(manager)).contains("crates_crate").doesNotContain("crates_lid");
            assertThat(manager.application().get(Migrations.SERVICE).missing())
                    .containsExactly(new MigrationKey("crates", "0002_lid"));
        }
    }

    @Test
    void aDatabaseThatCannotBeMadeIsNamed(@TempDir Path directory) {
        Path file = directory.resolve("nowhere").resolve("db.sqlite3");
        try (Manager manager = new Manager(new Config(new ParcelsApp()).withDatabase("sqlite:" + file))) {
            assertThat(manager.run("migrate"))
                    .isEqualTo(new Outcome(
                            1,
                            "",
                            "migrate: The database 'default' was not opened. %s: the directory %s does not exist."
                                            .formatted(file, file.getParent())
                                    + " Expected a SQLite database, or a place to create one. Create the directory, or"
                                    + " correct the path in the settings.\n"));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed(@TempDir Path directory) throws Exception {
        Path file =
                Files.writeString(directory.resolve("db.sqlite3"), "This is a letter, and no database. ".repeat(99));
        try (Manager manager = new Manager(new Config(new ParcelsApp()).withDatabase("sqlite:" + file))) {
            assertThat(manager.run("migrate"))
                    .isEqualTo(
                            new Outcome(
                                    1,
                                    "",
                                    "migrate: The database 'default' was not opened. %s: the file is not a SQLite database, or it"
                                                    .formatted(file)
                                            + " is encrypted. Expected a SQLite database, or a place to create one. Correct the"
                                            + " path in the settings, or move the file away to start with an empty database.\n"));
        }
        assertThat(file).content().startsWith("This is a letter");
    }
}
