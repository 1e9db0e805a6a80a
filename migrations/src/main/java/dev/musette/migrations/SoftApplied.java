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
            switch (change.operation()) {
                case CreateModel create -> {
                    if (!tables.contains(lower(table(create.model(), key, change)))) {
                        return false;
                    }
                    found = true;
                }
                case AddField add -> {
                    String table = table(add.model(), key, change);
                    String column = change.after()
                            .model(key.app() + "." + add.model())
                            .field(add.field().name())
                            .column();
                    if (!lower(SchemaEditor.columnNames(database, table)).contains(lower(column))) {
                        return false;
                    }
                    found = true;
                }
                default -> {
                    // says nothing of what is there
                }
            }
        }
        return found;
    }

    private static String table(String model, MigrationKey key, MigrationExecutor.Change change) {
        return change.after().model(key.app() + "." + model).table();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> lower(List<String> names) {
        Set<String> lower = new HashSet<>();
        names.forEach(name -> lower.add(lower(name)));
        return lower;
    }
}
