package dev.musette.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import dev.musette.base.ImproperlyConfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens at the first statement, and how a database is found.
class OpeningTest {
    private static final String EXPECTED = " Expected a SQLite database, or a place to create one. ";

    @TempDir
    Path directory;

    @Test
    void nothingIsOpenedBeforeTheFirstStatement() {
        Path file = directory.resolve("db.sqlite3");
        try (Database database = new Database("default", DatabaseOptions.sqlite(file.toString()))) {
            assertThat(file).doesNotExist();
            database.execute("CREATE TABLE post (id integer)");
            assertThat(file).exists();
        }
    }

    @Test
    void aMissingDirectoryIsNamed() {
        Path file = directory.resolve("missing/db.sqlite3");

        assertNotOpened(
                file,
                "the directory %s does not exist.".formatted(file.getParent()),
                "Create the directory, or correct the path in the settings.");
    }

    @Test
    void aDirectoryIsNoDatabase() {
        assertNotOpened(directory, "this is a directory.", "Name a file inside it.");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
        Path file = directory.resolve("letter.txt");
        Files.writeString(file, "Dear reader, this is a letter and not a database at all.".repeat(40));

        assertNotOpened(
                file,
                "the file is not a SQLite database, or it is encrypted.",
                "Correct the path in the settings, or move the file away to start with an empty database.");
        assertThat(file).content().startsWith("Dear reader");
    }

    @Test
    void aDatabaseIsTriedAgainAfterItWasNotOpened() throws IOException {
        Path file = directory.resolve("later/db.sqlite3");
        try (Database database = new Database("default", DatabaseOptions.sqlite(file.toString()))) {
            assertThatThrownBy(() -> database.execute("CREATE TABLE post (id integer)"))
                    .isInstanceOf(DatabaseNotOpened.class);

            Files.createDirectory(directory.resolve("later"));
            database.execute("CREATE TABLE post (id integer)");

            assertThat(file).exists();
        }
    }

    private static void assertNotOpened(Path file, String found, String advice) {
        try (Database database = new Database("default", DatabaseOptions.sqlite(file.toString()))) {
            assertThatThrownBy(() -> database.query("SELECT 1", Bind.NONE, row -> row.getLong(1)))
                    .isInstanceOf(DatabaseNotOpened.class)
                    .hasMessage("The database 'default' was not opened. %s: %s%s%s", file, found, EXPECTED, advice);
        }
    }

    @Test
    void anInMemoryDatabaseIsOneForAllThreads() throws InterruptedException {
        try (Database database = new Database("default", DatabaseOptions.inMemory())) {
            database.execute("CREATE TABLE post (id integer)");
            Thread writer = Thread.startVirtualThread(() -> database.execute("INSERT INTO post VALUES (7)"));
            writer.join();

            assertThat(database.query("SELECT id FROM post", Bind.NONE, row -> row.getLong(1)))
                    .containsExactly(7L);
        }
    }

    @Test
    void twoInMemoryDatabasesAreApart() {
        try (Database one = new Database("one", DatabaseOptions.inMemory());
                Database other = new Database("other", DatabaseOptions.inMemory())) {
            one.execute("CREATE TABLE post (id integer)");
            Transactions.atomic(one, () -> other.execute("CREATE TABLE post (id integer)"));
            assertThatThrownBy(() -> one.execute("CREATE TABLE post (id integer)"))
                    .isInstanceOf(OperationalError.class);
        }
    }

    @Test
    void databasesAreFoundThroughTheContext() {
        try (Databases databases =
                Databases.open(Map.of("default", DatabaseOptions.inMemory(), "stats", DatabaseOptions.inMemory()))) {
            Context context = Context.root();
            databases.bind(context);
            context.run(() -> {
                assertThat(Databases.current()).isSameAs(databases);
                assertThat(Databases.current().main().alias()).isEqualTo("default");
                assertThatThrownBy(() -> Databases.current().get("archive"))
                        .isInstanceOf(ImproperlyConfigured.class)
                        .hasMessage("There is no database 'archive'. The settings' databases are: default, stats.");
            });
        }
    }

    @Test
    void withoutAnApplicationThereAreNoDatabases() {
        assertThatThrownBy(Databases::current)
                .isInstanceOf(ImproperlyConfigured.class)
                .hasMessage("No databases here: no application is at work on this thread. Run the code inside"
                        + " Application.run(...), or bind databases with databases.bind(context).");
    }
}
