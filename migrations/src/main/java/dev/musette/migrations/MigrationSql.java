package dev.musette.migrations;

import dev.musette.db.schema.SchemaEditor;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;

/// Writes the SQL of one migration without running it, each operation under a comment that says what it does.
///
/// The statements are those for tables as the migrations before it leave them; what the executor reads from the
/// database, such as triggers made by hand, is not in them.
public final class MigrationSql {
    private final MigrationGraph graph;
    private final Dialect dialect;

    public MigrationSql(MigrationGraph graph, Dialect dialect) {
        this.graph = graph;
        this.dialect = dialect;
    }

    /// Returns the lines in order, without line ends; none where the migration does nothing.
    ///
    /// @throws MigrationNotFound if there is no such migration
    /// @throws IrreversibleMigration if it is asked backwards and can't be taken back
    public List<String> lines(MigrationKey key, boolean backwards) {
        MigrationGraph all = graph.contains(key) ? graph : graph.withoutReplacing();
        Migration migration = all.migration(key);
        ProjectState state = ProjectState.EMPTY;
        for (MigrationKey each : all.forwardsPlan(key)) {
            if (!each.equals(key)) {
                for (Operation operation : all.migration(each).operations()) {
                    state = operation.stateForwards(each.app(), state);
                }
            }
        }
        List<MigrationExecutor.Change> changes = MigrationExecutor.changes(migration, key, state);
        List<String> lines = new ArrayList<>();
        if (!changes.isEmpty()) {
            write(key, backwards ? changes.reversed() : changes, backwards, migration.atomic(), lines);
        }
        return lines;
    }

    private void write(
            MigrationKey key,
            List<MigrationExecutor.Change> changes,
            boolean backwards,
            boolean atomic,
            List<String> lines) {
        SchemaEditor editor = SchemaEditor.collecting(dialect, sql -> lines.add(sql + ";"));
        if (atomic) {
            lines.add("BEGIN;");
        }
        for (MigrationExecutor.Change change : changes) {
            Operation operation = change.operation();
            lines.add("--");
            lines.add("-- " + operation.describe());
            lines.add("--");
            int before = lines.size();
            if (operation instanceof RunJava) {
                lines.add("-- THIS OPERATION CANNOT BE WRITTEN AS SQL");
            } else if (backwards) {
                operation.databaseBackwards(key.app(), editor, change.after(), change.before());
            } else {
                operation.databaseForwards(key.app(), editor, change.before(), change.after());
            }
            if (lines.size() == before) {
                lines.add("-- (no-op)");
            }
        }
        editor.finish();
        if (atomic) {
            lines.add("COMMIT;");
        }
    }
}
