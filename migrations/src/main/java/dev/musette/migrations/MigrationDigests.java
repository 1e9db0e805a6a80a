package dev.musette.migrations;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.schema.Column;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
import dev.musette.db.schema.TableConstraint;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Delete;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Insert;
import dev.musette.db.sql.Output;
import dev.musette.db.sql.Parameter;
import dev.musette.db.sql.Select;
import dev.musette.db.sql.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The table `musette_migration_digest`: what the migrations said when they were applied, to notice one that was
/// edited afterwards. A migration without a row is one that Django or an older release applied: nothing is known of
/// it. `django_migrations` keeps its shape.
final class MigrationDigests {
    /// Before the digests of this way to write migrations down; others say nothing.
    private static final String FORMAT = "1:";

    private static final Table TABLE = new Table(
            "musette_migration_digest",
            List.of(
                    Column.of("id", Plain.BIG_AUTO).asPrimaryKey(),
                    Column.of("app", new Varchar(255)),
                    Column.of("name", new Varchar(255)),
                    Column.of("digest", new Varchar(100))),
            List.of(),
            List.of(),
            List.of(new TableConstraint.Unique("musette_migration_digest_uniq", List.of("app", "name"), null)));

    private final Database database;
    private final String select;
    private final String insert;
    private final String delete;

    MigrationDigests(Database database) {
        this.database = database;
        Dialect dialect = Dialect.of(database);
        List<String> columns = List.of("app", "name", "digest");
        List<Output> outputs = columns.stream()
                .map(name -> new ColumnRef(TABLE.name(), name).unnamed())
                .toList();
        select = dialect.compile(Select.from(Source.table(TABLE.name())).columns(outputs))
                .text();
        insert = dialect.compile(new Insert(
                        TABLE.name(),
                        columns,
                        List.of(List.of(new Parameter(0), new Parameter(1), new Parameter(2))),
                        List.of()))
                .text();
        delete = dialect.compile(new Delete(
                        TABLE.name(),
                        Condition.and(
                                Condition.equal(new ColumnRef(null, "app"), new Parameter(0)),
                                Condition.equal(new ColumnRef(null, "name"), new Parameter(1)))))
                .text();
    }

    private boolean hasTable() {
        return SchemaEditor.tableNames(database).contains(TABLE.name());
    }

    void ensureTable() {
        if (!hasTable()) {
            SchemaEditor.edit(database, editor -> {
                if (!hasTable()) { // nobody else made it while this one waited for the lock
                    editor.createTable(TABLE);
                }
            });
        }
    }

    /// Keeps what a migration says now in place of what it said before.
    void record(MigrationKey key, Migration migration) {
        forget(key);
        database.update(insert, p -> {
            p.setText(1, key.app());
            p.setText(2, key.name());
            p.setText(3, digest(migration));
        });
    }

    void forget(MigrationKey key) {
        database.update(delete, p -> {
            p.setText(1, key.app());
            p.setText(2, key.name());
        });
    }

    /// Returns those of the applied migrations that say something else than when they were applied, sorted.
    List<MigrationKey> edited(MigrationGraph graph, Collection<MigrationKey> applied) {
        if (!hasTable()) {
            return List.of();
        }
        Map<MigrationKey, String> known = new TreeMap<>();
        database.query(select, Bind.NONE, row -> {
            String app = Objects.requireNonNull(row.getText(1));
            String name = Objects.requireNonNull(row.getText(2));
            return known.put(new MigrationKey(app, name), Objects.requireNonNull(row.getText(3)));
        });
        List<MigrationKey> edited = new ArrayList<>();
        known.forEach((key, digest) -> {
            boolean comparable = digest.startsWith(FORMAT) && applied.contains(key) && graph.contains(key);
            if (comparable && !digest.equals(digest(graph.migration(key)))) {
                edited.add(key);
            }
        });
        return edited;
    }

    static String digest(Migration migration) {
        StringBuilder text = new StringBuilder();
        migration.dependencies().stream()
                .sorted()
                .forEach(key -> text.append("after ").append(key).append('\n'));
        migration.runBefore().stream()
                .sorted()
                .forEach(key -> text.append("before ").append(key).append('\n'));
        for (Operation operation : migration.operations()) {
            text.append(operation.canonicalText()).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return FORMAT + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java platform must have.", e);
        }
    }
}
