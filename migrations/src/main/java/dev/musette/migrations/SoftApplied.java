package dev.musette.migrations;

import dev.musette.db.Database;
import dev.musette.db.schema.SchemaEditor;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether a first migration has been done by somebody who did not record it: its tables are there.
final class SoftApplied {
    private SoftApplied() {}

    static boolean isThere(Database database, Migration migration, MigrationKey key, ProjectState state) {
        if (!migration.initial(key)) {
            return false;
        }
        Set<String> tables = lower(SchemaEditor.tableNames(database));
        boolean found = false;
        for (MigrationExecutor.Change change : MigrationExecutor.changes(migration, key, state)) {
            if (change.operation() instanceof CreateModel create) {
                String table =
                        change.after().model(key.app() + "." + create.name()).table();
                if (!tables.contains(table.toLowerCase(Locale.ROOT))) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static Set<String> lower(List<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
