package dev.musette.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.musette.base.Context;
import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.IntegrityError;
import dev.musette.db.SqlStatement;
import dev.musette.db.StatementLog;
import dev.musette.db.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Deleting through many levels, in circles, against protection, all or nothing.
class DeletingTest {
    private final ModelMeta<HistoricalModel, HistoricalPath> folder =
            model("Folder", reference("parent", "Folder", OnDelete.CASCADE));
    private final ModelMeta<HistoricalModel, HistoricalPath> file =
            model("File", reference("folder", "Folder", OnDelete.CASCADE));
    private final ModelMeta<HistoricalModel, HistoricalPath> note =
            model("Note", reference("file", "File", OnDelete.SET_NULL));
    private final ModelMeta<HistoricalModel, HistoricalPath> lock =
            model("Lock", reference("file", "File", OnDelete.PROTECT));
    private final ModelMeta<HistoricalModel, HistoricalPath> egg =
            model("Egg", reference("hen", "Hen", OnDelete.CASCADE));
    private final ModelMeta<HistoricalModel, HistoricalPath> hen =
            model("Hen", reference("egg", "Egg", OnDelete.CASCADE));
    private final Databases databases = Databases.open(Map.of("default", Database.url("sqlite::memory:")));
    private final Context context = Context.root();
    private final List<String> statements = new ArrayList<>();

    private static Field reference(String name, String to, OnDelete onDelete) {
        return Field.of(name, new FieldType.ForeignKey("disk." + to, onDelete)).nullable(true);
    }

    private static ModelMeta<HistoricalModel, HistoricalPath> model(String name, Field reference) {
        return HistoricalModel.meta("disk", name, name, List.of(Field.autoKey(), reference), List.of());
    }

    @BeforeEach
    void create() {
        databases.bind(context);
        List<ModelMeta<HistoricalModel, HistoricalPath>> all = List.of(folder, file, note, lock, egg, hen);
        ModelRegistry.of(all).bind(context);
        for (ModelMeta<HistoricalModel, HistoricalPath> each : all) {
            Field reference = each.fields().get(1);
            String target = reference.foreignKey() == null
                    ? ""
                    : reference.foreignKey().to().substring(5);
            database()
                    .execute("CREATE TABLE %s (id integer PRIMARY KEY AUTOINCREMENT, %s bigint REFERENCES %s (id)"
                                    .formatted(each.table(), reference.column(), target)
                            + " DEFERRABLE INITIALLY DEFERRED)");
            database().execute("CREATE INDEX ix_%1$s ON %1$s (%2$s)".formatted(each.table(), reference.column()));
        }
        context.set(StatementLog.KEY, (SqlStatement each) -> statements.add(each.sql()));
    }

    @AfterEach
    void close() {
        databases.close();
    }

    private Database database() {
        return databases.main();
    }

    private long count(String table) {
        return database()
                .query("SELECT count(*) FROM " + table, Bind.NONE, row -> row.getLong(1))
                .getFirst();
    }

    /// Folders 1 to `count`, each in the one before it.
    private void nest(int count) {
        database()
                .execute(("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
                                + " INSERT INTO Folder (id, parent_id) SELECT i, nullif(i - 1, 0) FROM n")
                        .formatted(count));
    }

    @Test
    void aDeepTreeGoesWithAllThatHangsOnIt() {
        nest(3000);
        database().execute("INSERT INTO File (folder_id) SELECT id FROM Folder");
        database().execute("INSERT INTO Note (file_id) SELECT id FROM File");

        context.run(() -> assertThat(folder.objects().get(2L).delete())
                .isEqualTo(new Deleted(5998, Map.of("disk.File", 2999, "disk.Folder", 2999))));

        assertThat(count("Folder")).isEqualTo(1);
        assertThat(count("File")).isEqualTo(1);
        assertThat(count("Note")).isEqualTo(3000);
        assertThat(count("Note WHERE file_id IS NOT NULL")).isEqualTo(1);
    }

    @Test
    void aWideTreeTakesStatementsByTheHundredsOfRows() {
        database().execute("INSERT INTO Folder (id) VALUES (1)");
        database()
                .execute("WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2001)"
                        + " INSERT INTO Folder (id, parent_id) SELECT i, 1 FROM n");
        database().execute("INSERT INTO File (folder_id) SELECT id FROM Folder");
        statements.clear();

        context.run(() -> folder.objects().all().delete());

        assertThat(count("Folder") + count("File")).isZero();
        assertThat(statements).hasSizeLessThan(60);
    }

    @Test
    void circlesEnd() {
        database().execute("INSERT INTO Folder (id, parent_id) VALUES (1, 2), (2, 3), (3, 1), (4, 4), (5, NULL)");
        Transactions.atomic(database(), () -> {
            database().execute("INSERT INTO Egg (id, hen_id) VALUES (1, 1), (2, 2)");
            database().execute("INSERT INTO Hen (id, egg_id) VALUES (1, 2), (2, 1), (3, NULL)");
        });

        context.run(() -> {
            assertThat(folder.objects().get(1L).delete().total()).isEqualTo(3);
            assertThat(folder.objects().get(4L).delete().total()).isEqualTo(1);
            assertThat(egg.objects().get(1L).delete()).isEqualTo(new Deleted(4, Map.of("disk.Egg", 2, "disk.Hen", 2)));
        });
        assertThat(count("Folder")).isEqualTo(1);
        assertThat(count("Hen")).isEqualTo(1);
    }

    @Test
    void protectionDeepDownKeepsEverything() {
        nest(20);
        database().execute("INSERT INTO File (id, folder_id) SELECT id, id FROM Folder");
        database().execute("INSERT INTO Note (file_id) SELECT id FROM File");
        database().execute("INSERT INTO Lock (id, file_id) VALUES (7, 20), (8, 19)");
        statements.clear();

        context.run(() -> assertThatThrownBy(() -> folder.objects().get(1L).delete())
                .isInstanceOfSatisfying(
                        ProtectedError.class,
                        e -> assertThat(e.blockers())
                                .containsExactly(
                                        new ProtectedError.Blocker("disk.Lock", 8L),
                                        new ProtectedError.Blocker("disk.Lock", 7L)))
                .hasMessage("Cannot delete some instances of disk.Folder because they are referenced through protected"
                        + " foreign keys: disk.Lock.file."));

        assertThat(statements).noneMatch(sql -> sql.startsWith("DELETE") || sql.startsWith("UPDATE"));
        assertThat(count("Folder")).isEqualTo(20);
        assertThat(count("Note WHERE file_id IS NOT NULL")).isEqualTo(20);
    }

    @Test
    void aFailureOfTheDatabaseTakesAllBack() {
        nest(3);
        database().execute("INSERT INTO File (id, folder_id) VALUES (1, 3)");
        database().execute("CREATE TABLE outsider (file_id bigint REFERENCES File (id))");
        database().execute("INSERT INTO outsider VALUES (1)");

        context.run(() ->
                assertThatThrownBy(() -> folder.objects().get(1L).delete()).isInstanceOf(IntegrityError.class));

        assertThat(count("Folder")).isEqualTo(3);
        assertThat(count("File")).isEqualTo(1);
    }

    @Test
    void insideABlockItIsPartOfTheBlock() {
        nest(3);
        List<String> hooks = new ArrayList<>();
        context.run(() -> assertThatThrownBy(() -> Transactions.atomic(() -> {
                    Transactions.onCommit(() -> hooks.add("never"));
                    folder.objects().get(1L).delete();
                    assertThat(count("Folder")).isZero();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind"));
        assertThat(count("Folder")).isEqualTo(3);
        assertThat(hooks).isEmpty();
    }
}
