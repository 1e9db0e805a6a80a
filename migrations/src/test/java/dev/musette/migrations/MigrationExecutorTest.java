package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseLocked;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.OperationalError;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.sql.Dialect;
import dev.musette.migrations.zoo.M0001_Initial;
import dev.musette.migrations.zoo.M0002_AddFeeding;
import dev.musette.models.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Migrations on a real database.
class MigrationExecutorTest {
    private static final MigrationKey INITIAL = Step.key("zoo.0001_initial");
    private static final MigrationKey FEEDING = Step.key("zoo.0002_add_feeding");

    private final Database database = new Database("default", DatabaseOptions.inMemory());
    private final MigrationGraph zoo =
            MigrationGraph.of(Map.of("zoo", List.of(new M0001_Initial(), new M0002_AddFeeding())));
    private final List<String> progress = new ArrayList<>();
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void applying(MigrationKey key) {
            progress.add("applying " + key);
        }

        @Override
        public void applied(MigrationKey key) {
            progress.add("applied " + key);
        }

        @Override
        public void failed(MigrationFailed failure) {
            progress.add("failed " + failure.key());
        }
    };

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> schema() {
        return database.query(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE"
                        + " 'musette%' ORDER BY rowid",
                Bind.NONE, row -> Objects.requireNonNull(row.getText(1)));
    }

    @Test
    void theTablesAreThoseThatDjangoCreates() {
        ProjectState state = new MigrationExecutor(database, zoo, listener).migrate(zoo.leaves());

        assertThat(schema())
                .containsExactly(
                        "CREATE TABLE \"django_migrations\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"app\""
                                + " varchar(255) NOT NULL, \"name\" varchar(255) NOT NULL, \"applied\" datetime NOT NULL)",
                        "CREATE TABLE \"zoo_staff\" (\"badge\" char(32) NOT NULL PRIMARY KEY, \"name\" varchar(100) NOT"
                                + " NULL UNIQUE, \"email\" varchar(254) NULL)",
                        "CREATE TABLE \"zoo_animal\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"slug\""
                                + " varchar(50) NOT NULL, \"story\" text NOT NULL, \"tame\" bool NOT NULL, \"legs\" integer"
                                + " NOT NULL, \"hairs\" bigint NOT NULL, \"teeth\" smallint NOT NULL, \"age\" integer"
                                + " unsigned NOT NULL CHECK (\"age\" >= 0), \"weight\" decimal NOT NULL, \"speed\" real NOT"
                                + " NULL, \"born\" date NOT NULL, \"arrived\" datetime NOT NULL, \"fed\" datetime NULL)",
                        "CREATE INDEX \"zoo_animal_slug_cda2c0cc\" ON \"zoo_animal\" (\"slug\")",
                        "CREATE TABLE \"zoo_feeding\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"animal_id\""
                                + " bigint NOT NULL REFERENCES \"zoo_animal\" (\"id\") DEFERRABLE INITIALLY DEFERRED,"
                                + " \"keeper_id\" char(32) NULL REFERENCES \"zoo_staff\" (\"badge\") DEFERRABLE INITIALLY"
                                + " DEFERRED, \"repeats_id\" integer NULL UNIQUE REFERENCES \"zoo_feeding\" (\"id\")"
                                + " DEFERRABLE INITIALLY DEFERRED, \"old_keeper_id\" char(32) NOT NULL)",
                        "CREATE INDEX \"zoo_feeding_animal_id_c7f9b069\" ON \"zoo_feeding\" (\"animal_id\")",
                        "CREATE INDEX \"zoo_feeding_keeper_id_000d14ea\" ON \"zoo_feeding\" (\"keeper_id\")");
        assertThat(state.models())
                .extracting(ModelState::label)
                .containsExactly("zoo.Keeper", "zoo.Animal", "zoo.Feeding");
        assertThat(state.model("zoo.keeper").options().ordering()).containsExactly("name");
        assertThat(state.model("ZOO.Feeding").fields())
                .extracting(Field::name)
                .containsExactly("id", "animal", "keeper", "repeats", "old_keeper");
        assertThat(progress)
                .containsExactly(
                        "applying " + INITIAL, "applied " + INITIAL, "applying " + FEEDING, "applied " + FEEDING);
    }

    @Test
    void whatIsAppliedIsRecordedAndNotAppliedAgain() {
        MigrationExecutor executor = new MigrationExecutor(database, zoo, listener);
        assertThat(executor.plan(zoo.leaves()).keys()).containsExactly(INITIAL, FEEDING);

        executor.migrate(List.of(INITIAL));
        assertThat(new MigrationRecorder(database).applied()).containsOnlyKeys(INITIAL);
        assertThat(executor.plan(zoo.leaves()).keys()).containsExactly(FEEDING);

        executor.migrate(zoo.leaves());
        progress.clear();
        ProjectState state = executor.migrate(zoo.leaves());

        assertThat(progress).isEmpty();
        assertThat(executor.plan(zoo.leaves()).keys()).isEmpty();
        assertThat(state.models()).hasSize(3);
        assertThat(new MigrationRecorder(database).applied()).containsOnlyKeys(INITIAL, FEEDING);
    }

    @Test
    void theRecordIsWrittenInDjangosFormat() {
        Instant moment = Instant.parse("2024-01-31T13:05:09.25Z");
        MigrationRecorder recorder = new MigrationRecorder(database, Clock.fixed(moment, ZoneOffset.UTC));
        assertThat(recorder.applied()).isEmpty();
        assertThat(recorder.hasTable()).isFalse();

        recorder.ensureTable();
        recorder.ensureTable();
        recorder.recordApplied(INITIAL);

        assertThat(recorder.applied()).isEqualTo(Map.of(INITIAL, moment));
        assertThat(database.query(
                        "SELECT applied FROM django_migrations",
                        Bind.NONE,
                        row -> Objects.requireNonNull(row.getText(1))))
                .containsExactly("2024-01-31 13:05:09.250000");
    }

    @Test
    void anEmptyPlanCreatesNothing() {
        new MigrationExecutor(database, MigrationGraph.of(Map.of())).migrate(List.of());

        assertThat(schema()).isEmpty();
    }

    /// Fails where a table is expected that nobody created.
    private record Insert(String table) implements Operation {
        @Override
        public ProjectState stateForwards(String app, ProjectState state) {
            return state;
        }

        @Override
        public void databaseForwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
            editor.execute("INSERT INTO " + table + " DEFAULT VALUES");
        }

        @Override
        public void databaseBackwards(String app, SchemaEditor editor, ProjectState from, ProjectState to) {
            throw new UnsupportedOperationException("not reversible");
        }

        @Override
        public String describe() {
            return "Insert into " + table;
        }
    }

    private static CreateModel tree() {
        return new CreateModel("Tree", List.of(Field.autoKey()), ModelStateOptions.NONE);
    }

    @Test
    void aMigrationThatFailsIsRolledBackAndTheOnesBeforeItStay() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "park",
                List.of(
                        Step.named("0001_tree").doing(tree()),
                        Step.named("0002_leaf", "park.0001_tree")
                                .doing(
                                        new CreateModel("Leaf", List.of(Field.autoKey()), ModelStateOptions.NONE),
                                        new Insert("nowhere")))));
        MigrationExecutor executor = new MigrationExecutor(database, graph, listener);

        assertThatThrownBy(() -> executor.migrate(graph.leaves()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage("The migration park.0002_leaf failed at 'Insert into nowhere' and was rolled back: no such"
                        + " table: nowhere (database 'default')")
                .hasCauseInstanceOf(OperationalError.class)
                .extracting(e -> ((MigrationFailed) e).operation())
                .isEqualTo("Insert into nowhere");

        assertThat(SchemaEditor.tableNames(database))
                .containsExactly("django_migrations", "musette_migration_digest", "park_tree");
        assertThat(new MigrationRecorder(database).applied()).containsOnlyKeys(Step.key("park.0001_tree"));
        assertThat(progress)
                .containsExactly(
                        "applying park.0001_tree",
                        "applied park.0001_tree",
                        "applying park.0002_leaf",
                        "failed park.0002_leaf");
    }

    @Test
    void aBrokenReferenceIsFoundAtTheCommit() {
        database.execute(
                "CREATE TABLE child (tree_id integer REFERENCES park_tree (id) DEFERRABLE INITIALLY DEFERRED)");
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "park",
                List.of(Step.named("0001")
                        .doing(tree(), new Insert("child (tree_id) SELECT 99 UNION ALL SELECT 98 --")))));

        assertThatThrownBy(() -> new MigrationExecutor(database, graph).migrate(graph.leaves()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage(
                        "The migration park.0001 failed and was rolled back: Foreign keys refer to rows that are not"
                                + " there (database 'default'): from 'child' to 'park_tree' in row 1, 2. Nothing was"
                                + " changed. Correct these rows first; 'PRAGMA foreign_key_check' lists all of them.");
        assertThat(SchemaEditor.tableNames(database))
                .containsExactly("child", "django_migrations", "musette_migration_digest");
    }

    @Test
    void aHistoryWithAHoleIsRefused() {
        MigrationRecorder recorder = new MigrationRecorder(database);
        recorder.ensureTable();
        recorder.recordApplied(FEEDING);
        MigrationExecutor executor = new MigrationExecutor(database, zoo);
        String message = "The migration zoo.0002_add_feeding is applied before its dependency zoo.0001_initial on the"
                + " database 'default'. Somebody changed the dependencies of an applied migration, or the table"
                + " django_migrations.";

        assertThatThrownBy(executor::history)
                .isInstanceOf(InconsistentHistory.class)
                .hasMessage(message);
        assertThatThrownBy(() -> executor.migrate(zoo.leaves())).hasMessage(message);
    }

    @Test
    void whatAnotherAppLeftInTheRecordDoesNoHarm() {
        MigrationRecorder recorder = new MigrationRecorder(database);
        recorder.ensureTable();
        recorder.recordApplied(Step.key("gone.0001_initial"));

        new MigrationExecutor(database, zoo).migrate(zoo.leaves());

        assertThat(recorder.applied()).containsOnlyKeys(Step.key("gone.0001_initial"), INITIAL, FEEDING);
    }

    @Test
    void aLockedDatabaseIsNotTheMigrationsFault(@TempDir Path directory) throws Exception {
        String file = directory.resolve("db.sqlite3").toString();
        try (Database locked =
                        new Database("default", DatabaseOptions.sqlite(file).withTimeout(Duration.ofMillis(250)));
                Connection foreign = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = foreign.createStatement()) {
            new MigrationRecorder(locked).ensureTable();
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> new MigrationExecutor(locked, zoo, listener).migrate(zoo.leaves()))
                    .isInstanceOf(DatabaseLocked.class);
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void whatAnotherProcessAppliedMeanwhileIsNotAppliedTwice() {
        MigrationRecorder recorder = new MigrationRecorder(database);
        MigrationListener rival = new MigrationListener() {
            @Override
            public void applying(MigrationKey key) {
                if (key.equals(INITIAL)) {
                    new MigrationExecutor(database, zoo).migrate(zoo.leaves());
                }
            }
        };

        ProjectState state = new MigrationExecutor(database, zoo, rival).migrate(zoo.leaves());

        assertThat(state.models()).hasSize(3);
        assertThat(recorder.applied()).containsOnlyKeys(INITIAL, FEEDING);
        assertThat(database.query("SELECT count(*) FROM django_migrations", Bind.NONE, row -> row.getLong(1)))
                .containsExactly(2L);
    }

    @Test
    void anOperationThatDoesNotFitIsNamed() {
        assertState("The model park.Tree is created a second time.", tree(), tree());
        assertState(
                "The model park.Leaf has 0 primary keys. Expected one, such as autoKey().",
                FieldDefinitions.createModel("Leaf", FieldDefinitions.textField("shape")));
        assertState(
                "The model park.Leaf has two fields 'id'.",
                FieldDefinitions.createModel("Leaf", FieldDefinitions.autoKey(), FieldDefinitions.textField("id")));
        assertState(
                "The model park.Leaf has two columns 'ID'.",
                FieldDefinitions.createModel(
                        "Leaf",
                        FieldDefinitions.autoKey(),
                        FieldDefinitions.textField("shape").column("ID")));
        assertState(
                "There is no model 'park.Branch' at this point of the migrations. The models are: park.Leaf, park.Tree."
                        + " Add a dependency on the migration that creates it, or correct the label.",
                tree(),
                FieldDefinitions.createModel(
                        "Leaf",
                        FieldDefinitions.autoKey(),
                        FieldDefinitions.foreignKey("branch", "park.Branch", dev.musette.models.OnDelete.CASCADE)));
        assertState(
                "The primary keys that 'self' refers to go round in a circle: park.Leaf.",
                FieldDefinitions.createModel(
                        "Leaf",
                        FieldDefinitions.foreignKey("self", "park.Leaf", dev.musette.models.OnDelete.CASCADE)
                                .primaryKey(true)));
    }

    private void assertState(String message, Operation... operations) {
        MigrationGraph graph =
                MigrationGraph.of(Map.of("park", List.of(Step.named("0001").doing(operations))));
        assertThatThrownBy(() -> new MigrationExecutor(database, graph).migrate(graph.leaves()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageEndingWith(" and was rolled back: " + message)
                .hasCauseInstanceOf(StateError.class);
    }

    @Test
    void creatingAModelCanBeTakenBack() {
        CreateModel create = tree();
        ProjectState after = create.stateForwards("park", ProjectState.EMPTY);
        List<String> statements = new ArrayList<>();

        create.databaseBackwards(
                "park", SchemaEditor.collecting(Dialect.of(database), statements::add), after, ProjectState.EMPTY);

        assertThat(statements).containsExactly("DROP TABLE \"park_tree\"");
        assertThat(create.describe()).isEqualTo("Create model Tree");
    }
}
