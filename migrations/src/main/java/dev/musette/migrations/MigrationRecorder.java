package dev.musette.migrations;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.schema.Column;
import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.schema.Table;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The table `django_migrations`, which Django shares: what was applied to a database, and when.
public final class MigrationRecorder {
    private static final Table TABLE = Table.of(
            "django_migrations",
            Column.of("id", Plain.BIG_AUTO).asPrimaryKey(),
            Column.of("app", new Varchar(255)),
            Column.of("name", new Varchar(255)),
            Column.of("applied", Plain.DATE_TIME));
    private static final List<String> COLUMNS = List.of("app", "name", "applied");

    private final Database database;
    private final Clock clock;
    private final String select;
    private final String insert;
    private final String delete;

    public MigrationRecorder(Database database) {
        this(database, Clock.systemUTC());
    }

    MigrationRecorder(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        Dialect dialect = Dialect.of(database);
        List<Output> outputs = COLUMNS.stream()
                .map(name -> new ColumnRef(TABLE.name(), name).unnamed())
                .toList();
        this.select = dialect.compile(Select.from(Source.table(TABLE.name())).columns(outputs))
                .text();
        this.delete = dialect.compile(new Delete(
                        TABLE.name(),
                        Condition.and(
                                Condition.equal(new ColumnRef(null, "app"), new Parameter(0)),
                                Condition.equal(new ColumnRef(null, "name"), new Parameter(1)))))
                .text();
        this.insert = dialect.compile(new Insert(
                        TABLE.name(),
                        COLUMNS,
                        List.of(List.of(new Parameter(0), new Parameter(1), new Parameter(2))),
                        List.of()))
                .text();
    }

    /// Whether the table is there; before the first migration it is not.
    public boolean hasTable() {
        return SchemaEditor.tableNames(database).contains(TABLE.name());
    }

    /// Creates the table if it is missing.
    public void ensureTable() {
        if (!hasTable()) {
            SchemaEditor.edit(database, editor -> {
                if (!hasTable()) { // nobody else made it while this one waited for the lock
                    editor.createTable(TABLE);
                }
            });
        }
    }

    /// Returns what was applied and when, sorted; those of apps that are gone are among them. Empty where there
    /// is no table.
    public Map<MigrationKey, Instant> applied() {
        Map<MigrationKey, Instant> applied = new TreeMap<>();
        if (hasTable()) {
            database.query(
                    select,
                    Bind.NONE,
                    row -> applied.put(
                            new MigrationKey(
                                    Objects.requireNonNull(row.getText(1)), Objects.requireNonNull(row.getText(2))),
                            Objects.requireNonNull(row.getInstant(3))));
        }
        return applied;
    }

    /// Notes that a migration was applied now.
    public void recordApplied(MigrationKey key) {
        database.update(insert, p -> {
            p.setText(1, key.app());
            p.setText(2, key.name());
            p.setInstant(3, clock.instant());
        });
    }

    /// Notes that a migration is applied no more.
    public void recordUnapplied(MigrationKey key) {
        database.update(delete, p -> {
            p.setText(1, key.app());
            p.setText(2, key.name());
        });
    }
}
