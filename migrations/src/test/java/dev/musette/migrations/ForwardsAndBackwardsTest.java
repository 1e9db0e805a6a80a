package dev.musette.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.DatabaseOptions;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.sql.Dialect;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.HistoricalModel;
import dev.musette.models.OnDelete;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A garden whose history is walked to and fro on a SQLite file.
class ForwardsAndBackwardsTest {
    @TempDir
    Path folder;

    private Database database;
    private final List<String> progress = new ArrayList<>();
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void applying(MigrationKey key) {
            progress.add("applying " + key.name());
        }

        @Override
        public void applied(MigrationKey key) {
            progress.add("applied " + key.name());
        }

        @Override
        public void faked(MigrationKey key) {
            progress.add("faked " + key.name());
        }

        @Override
        public void unapplying(MigrationKey key) {
            progress.add("unapplying " + key.name());
        }

        @Override
        public void unapplied(MigrationKey key) {
            progress.add("unapplied " + key.name());
        }

        @Override
        public void fakeUnapplied(MigrationKey key) {
            progress.add("fake unapplied " + key.name());
        }

        @Override
        public void failed(MigrationFailed failure) {
            progress.add("failed " + failure.key().name());
        }
    };

    @BeforeEach
    void open() {
        database = new Database("default", DatabaseOptions.sqlite(file()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String file() {
        return folder.resolve("garden.sqlite3").toString();
    }

    private static Field id() {
        return Field.autoKey();
    }

    private static Field name() {
        return Field.of("name", new FieldType.Char(50));
    }

    private static Step initial() {
        return Step.named("0001_initial")
                .doing(
                        FieldDefinitions.createModel("Bed", id(), name()),
                        FieldDefinitions.createModel("Plant", id(), name(), bed()));
    }

    private static Field bed() {
        return Field.of("bed", new FieldType.ForeignKey("garden.Bed", OnDelete.CASCADE));
    }

    private static Step height() {
        return Step.named("0002_height", "garden.0001_initial")
                .doing(new AddField("Bed", Field.of("height", new FieldType.Int()), 3));
    }

    private static Step fill() {
        return Step.named("0003_fill", "garden.0002_height")
                .doing(
                        Migration.runJava(ForwardsAndBackwardsTest::raise, ForwardsAndBackwardsTest::lower),
                        Migration.runSql(
                                "CREATE VIEW high AS SELECT name FROM garden_bed WHERE height > 3; -- ; no end\n"
                                        + "CREATE TRIGGER grown AFTER INSERT ON garden_plant BEGIN UPDATE garden_bed SET"
                                        + " height = CASE WHEN height > 99 THEN 99 ELSE height + 1 END WHERE id ="
                                        + " NEW.bed_id; UPDATE garden_bed SET name = name || ';' WHERE id = NEW.bed_id;"
                                        + " END;",
                                "DROP TRIGGER grown; DROP VIEW high;"));
    }

    private static void raise(HistoricalModels models) {
        for (HistoricalModel bed : models.get("garden.Bed").filter("height", 3)) {
            bed.set("height", 4);
            bed.save();
        }
        HistoricalModel plant = models.create("Garden.plant");
        plant.set("name", "Rose");
        plant.set("bed", models.get("garden.bed").get("name", "Long"));
        plant.save();
    }

    private static void lower(HistoricalModels models) {
        models.get("garden.Plant").filter("name", "Rose").delete();
        models.get("garden.Bed").filter("height", 4).update(Map.of("height", 3));
    }

    private static MigrationGraph garden() {
        return MigrationGraph.of(Map.of("garden", List.of(initial(), height(), fill())));
    }

    private MigrationExecutor executor(MigrationGraph graph) {
        return new MigrationExecutor(database, graph, listener);
    }

    private static MigrationKey key(String name) {
        return new MigrationKey("garden", name);
    }

    private List<String> rows(String select, int columns) {
        return database.query(
                select,
                Bind.NONE,
                row -> IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> String.valueOf(row.getText(column)))
                        .collect(Collectors.joining(",")));
    }

    private List<String> schema() {
        return rows("SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'garden%' AND sql IS NOT NULL ORDER BY name", 1);
    }

    private List<String> recorded() {
        return rows("SELECT name FROM django_migrations ORDER BY id", 1);
    }

    @Test
    void whatIsTakenBackLeavesTheTablesAndRowsAsTheyWere() {
        MigrationGraph graph = garden();
        MigrationExecutor executor = executor(graph);
        executor.migrate(List.of(key("0001_initial")));
        List<String> first = schema();
        database.execute("INSERT INTO garden_bed (name) VALUES ('Long'), ('Short')");

        ProjectState last = executor.migrate(graph.leaves());

        assertThat(last.model("garden.bed").field("height").name()).isEqualTo("height");
        assertThat(rows("SELECT name, height FROM garden_bed ORDER BY id", 2)).containsExactly("Long,4", "Short,4");
        assertThat(rows("SELECT name FROM high ORDER BY name", 1)).containsExactly("Long", "Short");
        database.execute("INSERT INTO garden_plant (name, bed_id) VALUES ('Lily', 2)");
        assertThat(rows("SELECT name, height FROM garden_bed ORDER BY id", 2)).containsExactly("Long,4", "Short;,5");
        assertThat(recorded()).containsExactly("0001_initial", "0002_height", "0003_fill");

        MigrationPlan plan = executor.plan(List.of(key("0001_initial")));
        assertThat(plan.steps()).hasToString("[garden.0003_fill backwards, garden.0002_height backwards]");
        progress.clear();
        ProjectState back = executor.migrate(List.of(key("0001_initial")));

        assertThat(progress)
                .containsExactly(
                        "unapplying 0003_fill",
                        "unapplied 0003_fill",
                        "unapplying 0002_height",
                        "unapplied 0002_height");
        assertThat(schema()).isEqualTo(first);
        assertThat(back.model("garden.bed").fields()).hasSize(2);
        assertThat(rows("SELECT name FROM garden_bed ORDER BY id", 1)).containsExactly("Long", "Short;");
        assertThat(rows("SELECT name FROM garden_plant", 1)).containsExactly("Lily");
        assertThat(recorded()).containsExactly("0001_initial");

        ProjectState none = executor.migrate(List.of(MigrationKey.zero("garden")));
        assertThat(none.models()).isEmpty();
        assertThat(SchemaEditor.tableNames(database)).containsExactly("django_migrations", "musette_migration_digest");
        assertThat(rows("SELECT name FROM musette_migration_digest", 1)).isEmpty();
        executor.migrate(graph.leaves().subList(0, 0));
        assertThat(recorded()).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackIsRefusedBeforeAnythingRuns() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(
                        initial(),
                        height(),
                        Step.named("0003_sql", "garden.0002_height")
                                .doing(Migration.runSql("UPDATE garden_bed SET height = 1")),
                        Step.named("0004_more", "garden.0003_sql")
                                .doing(
                                        new AddField("Bed", Field.of("width", new FieldType.Int()), 3),
                                        Migration.runJava(_ -> {})))));
        MigrationExecutor executor = executor(graph);
        executor.migrate(graph.leaves());
        List<String> before = schema();
        progress.clear();

        assertThatThrownBy(() -> executor.migrate(List.of(key("0001_initial"))))
                .isInstanceOf(IrreversibleMigration.class)
                .hasMessage("The database 'default' can't go back: 'Raw Java operation' of garden.0004_more, 'Raw SQL"
                        + " operation' of garden.0003_sql can't be taken back. Nothing was done. Give it a way back, or go"
                        + " back by hand and record that with --fake.");
        assertThat(progress).isEmpty();
        assertThat(schema()).isEqualTo(before);
        assertThat(recorded()).hasSize(4);

        executor.migrate(List.of(key("0001_initial")), MigrateOptions.DEFAULT.asFake());
        assertThat(progress).contains("fake unapplied 0004_more", "fake unapplied 0002_height");
        assertThat(schema()).isEqualTo(before);
        assertThat(recorded()).containsExactly("0001_initial");
    }

    @Test
    void whatIsTakenBackRefersToAnotherAppsModelByItsNewName() {
        Field bed = Field.of("bed", new FieldType.ForeignKey("garden.Bed", OnDelete.CASCADE))
                .nullable(true);
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(
                        initial(),
                        Step.named("0002_patch", "garden.0001_initial", "barn.0001_initial")
                                .doing(new RenameModel("Bed", "Patch"))),
                "barn",
                List.of(
                        Step.named("0001_initial", "garden.0001_initial")
                                .doing(FieldDefinitions.createModel("Tool", id(), name(), bed)),
                        Step.named("0002_without_bed", "barn.0001_initial").doing(new RemoveField("Tool", "bed")))));
        MigrationExecutor executor = executor(graph);
        executor.migrate(graph.leaves());

        executor.migrate(List.of(Step.key("barn.0001_initial")));

        database.execute("INSERT INTO garden_patch (name) VALUES ('Long')");
        database.execute("INSERT INTO barn_tool (name, bed_id) VALUES ('Spade', 1)");
        assertThat(rows("SELECT \"table\" FROM pragma_foreign_key_list('barn_tool')", 1))
                .containsExactly("garden_patch");
        executor.migrate(graph.leaves());
        executor.migrate(List.of(MigrationKey.zero("garden")));
        assertThat(SchemaEditor.tableNames(database)).doesNotContain("garden_patch", "garden_bed", "barn_tool");
    }

    @Test
    void aFailureOnTheWayBackLeavesTheMigrationApplied() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(
                        initial(),
                        height(),
                        Step.named("0003_bad", "garden.0002_height")
                                .doing(
                                        Migration.runSql("SELECT 1", "DROP TABLE nowhere"),
                                        new AddField("Bed", Field.of("width", new FieldType.Int()), 3)),
                        Step.named("0004_good", "garden.0003_bad").doing(Migration.runSql("", RunSql.NOOP)))));
        MigrationExecutor executor = executor(graph);
        executor.migrate(graph.leaves());
        List<String> before = schema();

        assertThatThrownBy(() -> executor.migrate(List.of(key("0001_initial"))))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage(
                        "Taking back the migration garden.0003_bad failed at 'Raw SQL operation' and was rolled back: no"
                                + " such table: nowhere (database 'default')")
                .satisfies(e -> {
                    MigrationFailed failure = (MigrationFailed) e;
                    assertThat(failure.backwards()).isTrue();
                    assertThat(failure.rolledBack()).isTrue();
                    assertThat(failure.done()).hasToString("[garden.0004_good backwards]");
                    assertThat(failure.left()).hasToString("[garden.0003_bad backwards, garden.0002_height backwards]");
                });
        assertThat(schema()).isEqualTo(before);
        assertThat(recorded()).containsExactly("0001_initial", "0002_height", "0003_bad");
    }

    @Test
    void fakedMigrationsAreRecordedOnly() {
        MigrationGraph graph = garden();
        executor(graph).migrate(graph.leaves(), MigrateOptions.DEFAULT.asFake());

        assertThat(progress).contains("faked 0001_initial", "faked 0003_fill");
        assertThat(schema()).isEmpty();
        assertThat(recorded()).containsExactly("0001_initial", "0002_height", "0003_fill");
    }

    @Test
    void theFirstMigrationIsTakenAsDoneWhereItsTablesAreThere() {
        database.execute("CREATE TABLE garden_bed (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(50) NOT"
                + " NULL)");
        MigrationGraph graph = garden();
        MigrateOptions options = MigrateOptions.DEFAULT.asFakeInitial();
        assertThatThrownBy(() -> executor(graph).migrate(graph.leaves(), options))
                .hasMessage("The migration garden.0001_initial failed at 'Create model Bed' and was rolled back: table"
                        + " \"garden_bed\" already exists (database 'default')");

        database.execute(
                "CREATE TABLE GARDEN_plant (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(50) NOT"
                        + " NULL, bed_id bigint NOT NULL REFERENCES garden_bed (id))");
        database.execute("INSERT INTO garden_bed (name) VALUES ('Long')");
        progress.clear();
        executor(graph).migrate(graph.leaves(), options);

        assertThat(progress).startsWith("applying 0001_initial", "faked 0001_initial", "applying 0002_height");
        assertThat(rows("SELECT name, height FROM garden_bed", 2)).containsExactly("Long,4");
    }

    @Test
    void withoutATransactionWhatRanStays() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(Step.named("0001")
                        .doing(
                                FieldDefinitions.createModel("Bed", id(), name()),
                                Migration.runSql("PRAGMA optimize"),
                                Migration.runSql("INSERT INTO nowhere VALUES (1)"))
                        .notAtomic())));

        assertThatThrownBy(() -> executor(graph).migrate(graph.leaves()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessage(
                        "The migration garden.0001 failed at 'Raw SQL operation'. It is not atomic, so what it did before"
                                + " stays: 'Create model Bed', 'Raw SQL operation'. It does not count as applied; mend the database"
                                + " by hand: no such table: nowhere (database 'default')");
        assertThat(SchemaEditor.tableNames(database)).contains("garden_bed");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void valuesAndStateOfSqlOfOnesOwn() {
        RunSql alter = Migration.runSql(
                        List.of(
                                RunSql.statement("ALTER TABLE garden_bed ADD COLUMN note text NULL"),
                                RunSql.statement("UPDATE garden_bed SET note = ? || '?' WHERE id > ?", "it's", 0L)),
                        List.of(RunSql.statement("ALTER TABLE garden_bed DROP COLUMN note")))
                .state(new AddField(
                        "Bed", Field.of("note", new FieldType.Text()).nullable(true)));
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(initial(), Step.named("0002", "garden.0001_initial").doing(alter))));
        MigrationExecutor executor = executor(graph);
        executor.migrate(List.of(key("0001_initial")));
        database.execute("INSERT INTO garden_bed (name) VALUES ('Long')");
        ProjectState state = executor.migrate(graph.leaves());

        assertThat(state.model("garden.Bed").fields()).extracting(Field::name).containsExactly("id", "name", "note");
        assertThat(rows("SELECT note FROM garden_bed", 1)).containsExactly("it's?");
        assertThat(new MigrationSql(graph, Dialect.of(database)).lines(key("0002"), false))
                .containsExactly(
                        "BEGIN;",
                        "--",
                        "-- Raw SQL operation",
                        "--",
                        "ALTER TABLE garden_bed ADD COLUMN note text NULL;",
                        "UPDATE garden_bed SET note = 'it''s' || '?' WHERE id > 0;",
                        "COMMIT;");
        executor.migrate(List.of(key("0001_initial")));
        assertThat(SchemaEditor.columnNames(database, "garden_bed")).containsExactly("id", "name");
    }

    @Test
    void theSqlOfAMigrationForwardsAndBackwards() {
        MigrationSql sql = new MigrationSql(garden(), Dialect.of(database));

        assertThat(sql.lines(key("0001_initial"), false))
                .containsExactly(
                        "BEGIN;",
                        "--",
                        "-- Create model Bed",
                        "--",
                        "CREATE TABLE \"garden_bed\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"name\""
                                + " varchar(50) NOT NULL);",
                        "--",
                        "-- Create model Plant",
                        "--",
                        "CREATE TABLE \"garden_plant\" (\"id\" integer NOT NULL PRIMARY KEY AUTOINCREMENT, \"name\""
                                + " varchar(50) NOT NULL, \"bed_id\" bigint NOT NULL REFERENCES \"garden_bed\" (\"id\")"
                                + " DEFERRABLE INITIALLY DEFERRED);",
                        "CREATE INDEX \"garden_plant_bed_id_a652f492\" ON \"garden_plant\" (\"bed_id\");",
                        "COMMIT;");
        assertThat(sql.lines(key("0002_height"), true))
                .containsExactly(
                        "BEGIN;",
                        "--",
                        "-- Add field height to Bed",
                        "--",
                        "ALTER TABLE \"garden_bed\" DROP COLUMN \"height\";",
                        "COMMIT;");
        assertThat(sql.lines(key("0003_fill"), true))
                .containsExactly(
                        "BEGIN;",
                        "--",
                        "-- Raw SQL operation",
                        "--",
                        "DROP TRIGGER grown;",
                        "DROP VIEW high;",
                        "--",
                        "-- Raw Java operation",
                        "--",
                        "-- THIS OPERATION CANNOT BE WRITTEN AS SQL",
                        "COMMIT;");
        assertThat(SchemaEditor.tableNames(database)).isEmpty();
    }

    @Test
    void anEditedMigrationIsFoundUntilItIsAccepted() {
        MigrationGraph graph = MigrationGraph.of(Map.of("garden", List.of(initial(), height())));
        executor(graph).migrate(graph.leaves());
        assertThat(executor(graph).edited()).isEmpty();

        Step wider = Step.named("0002_height", "garden.0001_initial")
                .doing(new AddField("Bed", Field.of("height", new FieldType.BigInt()), 3));
        MigrationGraph edited = MigrationGraph.of(Map.of("garden", List.of(initial(), wider)));
        assertThat(executor(edited).edited()).containsExactly(key("0002_height"));
        database.execute("UPDATE musette_migration_digest SET digest = '0:other' WHERE name = '0001_initial'");
        assertThat(executor(edited).edited()).containsExactly(key("0002_height"));

        executor(edited).acceptEdited();
        assertThat(executor(edited).edited()).isEmpty();
        assertThat(executor(graph).edited()).containsExactly(key("0002_height"));
    }

    @Test
    void ofWhatDjangoAppliedNothingIsKnown() {
        MigrationRecorder recorder = new MigrationRecorder(database);
        recorder.ensureTable();
        recorder.recordApplied(key("0001_initial"));

        assertThat(executor(garden()).edited()).isEmpty();
        assertThat(SchemaEditor.tableNames(database)).containsExactly("django_migrations");
    }

    @Test
    void severalAtOnceApplyEachMigrationOnce() throws Exception {
        int count = 4;
        CountDownLatch ready = new CountDownLatch(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ProjectState>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    try (Database own = new Database("default", DatabaseOptions.sqlite(file()))) {
                        ready.countDown();
                        ready.await();
                        MigrationGraph graph = MigrationGraph.of(Map.of("garden", List.of(initial(), height())));
                        return new MigrationExecutor(own, graph).migrate(graph.leaves());
                    }
                }));
            }
            for (Future<ProjectState> each : running) {
                assertThat(each.get().models()).hasSize(2);
            }
        }
        assertThat(recorded()).containsExactly("0001_initial", "0002_height");
        assertThat(rows("SELECT name FROM musette_migration_digest ORDER BY id", 1))
                .containsExactly("0001_initial", "0002_height");
    }

    @Test
    void javaThatThrowsIsToldAndRolledBack() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(initial(), Step.named("0002", "garden.0001_initial").doing(Migration.runJava(models -> {
                    HistoricalModel bed = models.create("garden.Bed");
                    bed.set("name", "Half");
                    bed.save();
                    throw new java.io.IOException("the seeds are gone");
                })))));

        assertThatThrownBy(() -> executor(graph).migrate(graph.leaves()))
                .hasMessage(
                        "The migration garden.0002 failed at 'Raw Java operation' and was rolled back: A migration's"
                                + " Java threw java.io.IOException: the seeds are gone");
        assertThat(rows("SELECT name FROM garden_bed", 1)).isEmpty();
        assertThat(recorded()).containsExactly("0001_initial");
    }

    @Test
    void modelsThatAreNotThereAreNamed() {
        MigrationGraph graph = MigrationGraph.of(Map.of(
                "garden",
                List.of(
                        initial(),
                        Step.named("0002", "garden.0001_initial")
                                .doing(Migration.runJava(models -> models.get("garden.Tree"))))));

        assertThatThrownBy(() -> executor(graph).migrate(graph.leaves()))
                .hasMessageContaining("There is no model 'garden.Tree' at this point of the migrations. The models are:"
                        + " garden.Bed, garden.Plant.");
    }
}
