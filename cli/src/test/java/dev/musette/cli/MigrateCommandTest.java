package dev.musette.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crates.CratesApp;
import dev.musette.cli.Manager.Outcome;
import dev.musette.core.Migrations;
import dev.musette.db.Database;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.migrations.MigrationKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parcels.ParcelsApp;

class MigrateCommandTest {
    /// The parcels' models have no classes any more.
    private static final String CHANGED =
            "The models of parcels have changes that no migration has. Run: ./manage makemigrations && ./manage migrate\n";

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
                            """, CHANGED));
            assertThat(tables(manager)).contains("django_migrations", "parcels_parcel", "parcels_stamp");
            assertThat(manager.run("migrate")).isEqualTo(new Outcome(0, "No migrations to apply.\n", CHANGED));
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
                            Done before it: crates.0001_initial. Not done: crates.0002_lid.
                            """));
            assertThat(tables(manager)).contains("crates_crate").doesNotContain("crates_lid");
            assertThat(manager.application().get(Migrations.SERVICE).missing())
                    .containsExactly(new MigrationKey("crates", "0002_lid"));
        }
    }

    @Test
    void aLockedDatabaseEndsTheLineAndIsReported(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("site.sqlite3");
        Config config = new Config(new ParcelsApp()).withDatabase("sqlite:" + file + "?timeout=1");
        try (Manager manager = new Manager(config);
                Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = foreign.createStatement()) {
            manager.run("migrate", "parcels", "0001");
            statement.execute("BEGIN IMMEDIATE");

            assertThat(manager.run("migrate"))
                    .isEqualTo(new Outcome(
                            1,
                            "Applying parcels.0002_stamp... LOCKED\n",
                            ("migrate: The database 'default' (%s) is locked: another process kept it for the whole"
                                            + " DatabaseOptions.timeout. End that process's transaction, or raise the"
                                            + " timeout.\n")
                                    .formatted(file)));
            statement.execute("ROLLBACK");
            assertThat(manager.run("migrate").out()).isEqualTo("Applying parcels.0002_stamp... OK\n");
        }
    }

    @Test
    void anAppGoesBackToAMigrationAndForwardsAgain() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            manager.run("migrate", "--quiet");

            assertThat(manager.run("migrate", "parcels", "0001", "--plan")).isEqualTo(new Outcome(0, """
                            Planned operations:
                            parcels.0002_stamp
                                Undo Create model Stamp
                            """, ""));
            assertThat(tables(manager)).contains("parcels_stamp");
            assertThat(manager.run("migrate", "parcels", "0001"))
                    .isEqualTo(new Outcome(0, "Unapplying parcels.0002_stamp... OK\n", ""));
            assertThat(tables(manager)).contains("parcels_parcel").doesNotContain("parcels_stamp");
            assertThat(manager.run("migrate", "--check"))
                    .isEqualTo(new Outcome(
                            1,
                            "",
                            "migrate: 1 migration is not applied to the database 'default': parcels.0002_stamp.\n"));
            assertThat(manager.run("migrate", "parcels", "zero"))
                    .isEqualTo(new Outcome(0, "Unapplying parcels.0001_initial... OK\n", ""));
            assertThat(manager.run("migrate", "parcels")).isEqualTo(new Outcome(0, """
                            Applying parcels.0001_initial... OK
                            Applying parcels.0002_stamp... OK
                            """, CHANGED));
            assertThat(manager.run("migrate", "--check")).isEqualTo(new Outcome(0, "", ""));
            assertThat(manager.run("migrate", "--plan"))
                    .isEqualTo(new Outcome(0, "Planned operations:\n  No planned migration operations.\n", ""));
        }
    }

    @Test
    void fakedMigrationsAreSaidToBe() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            assertThat(manager.run("migrate", "parcels", "0001", "--fake"))
                    .isEqualTo(new Outcome(0, "Applying parcels.0001_initial... FAKED\n", CHANGED));
            assertThat(tables(manager)).doesNotContain("parcels_parcel");
            assertThat(manager.run("migrate", "parcels", "zero", "--fake"))
                    .isEqualTo(new Outcome(0, "Unapplying parcels.0001_initial... FAKED\n", ""));
            manager.run("migrate", "parcels", "0001", "--quiet");
            Database database = manager.application().databases().main();
            database.execute("DELETE FROM django_migrations");
            assertThat(manager.run("migrate", "--fake-initial")).isEqualTo(new Outcome(0, """
                            Applying parcels.0001_initial... FAKED
                            Applying parcels.0002_stamp... OK
                            """, CHANGED));
        }
    }

    @Test
    void appsMigrationsAndDatabasesThatAreNotThereAreNamed() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            assertThat(manager.run("migrate", "letters"))
                    .isEqualTo(new Outcome(1, "", "migrate: There is no app 'letters' here. The apps are: parcels.\n"));
            assertThat(manager.run("migrate", "parcels", "0009"))
                    .isEqualTo(new Outcome(
                            1,
                            "",
                            "migrate: None of the migrations of the app 'parcels' begin with '0009'. They are: 0001_initial,"
                                    + " 0002_stamp.\n"));
            assertThat(manager.run("migrate", "--database", "archive").err())
                    .isEqualTo("migrate: There is no database 'archive'. The settings' databases are: default.\n");
        }
    }

    @Test
    void anEditedMigrationIsReportedUntilItIsAccepted() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            manager.run("migrate");
            Database database = manager.application().databases().main();
            database.execute("UPDATE musette_migration_digest SET digest = '1:other' WHERE name = '0002_stamp'");

            assertThat(manager.run("migrate"))
                    .isEqualTo(new Outcome(
                            0,
                            "No migrations to apply.\n",
                            CHANGED
                                    + "Edited after they were applied to the database 'default': parcels.0002_stamp. What"
                                    + " they say now was never run there. Undo the edits and put the change into a"
                                    + " new migration; or, if the tables are as they say, run: ./manage migrate"
                                    + " --accept-edited\n"));
            assertThat(manager.run("showmigrations").out()).isEqualTo("""
                            parcels
                             [X] 0001_initial
                             [X] 0002_stamp (edited after it was applied)
                            """);
            assertThat(manager.run("check").err())
                    .contains(
                            "parcels.0002_stamp: (migrations.W101) The migration was edited after it was applied to 'default'.");
            assertThat(manager.run("migrate", "--accept-edited")).isEqualTo(new Outcome(0, """
                            Accepted parcels.0002_stamp as it is now.
                            No migrations to apply.
                            """, CHANGED));
        }
    }

    @Test
    void migrationsAreListedByAppAndInOrder() {
        try (Manager manager = new Manager(new Config(new ParcelsApp(), new CratesApp()))) {
            manager.run("migrate", "parcels", "0001", "--quiet");

            assertThat(manager.run("showmigrations")).isEqualTo(new Outcome(0, """
                            crates
                             [ ] 0001_initial
                             [ ] 0002_lid
                            parcels
                             [X] 0001_initial
                             [ ] 0002_stamp
                            """, ""));
            assertThat(manager.run("showmigrations", "--plan", "parcels")).isEqualTo(new Outcome(0, """
                            [X]  parcels.0001_initial
                            [ ]  parcels.0002_stamp
                            """, ""));
            assertThat(manager.run("showmigrations", "letters").err())
                    .isEqualTo("showmigrations: There is no app 'letters' here. The apps are: crates, parcels.\n");
        }
    }

    @Test
    void theSqlOfAMigrationIsShownAndNotRun() {
        try (Manager manager = new Manager(new Config(new ParcelsApp()))) {
            Outcome outcome = manager.run("sqlmigrate", "parcels", "0001");
            assertThat(outcome.out())
                    .startsWith("BEGIN;\n--\n-- Create model Parcel\n--\nCREATE TABLE \"parcels_parcel\" (")
                    .endsWith(");\nCOMMIT;\n");
            assertThat(manager.run("sqlmigrate", "parcels", "0001", "--backwards")
                            .out())
                    .isEqualTo("BEGIN;\n--\n-- Create model Parcel\n--\nDROP TABLE \"parcels_parcel\";\nCOMMIT;\n");
            assertThat(tables(manager)).isEmpty();
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
