package dev.musette.db.schema;

import dev.musette.db.Database;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// SQLite renames tables and columns in place, with every view, trigger and foreign key that names them, and adds
/// and drops plain columns; for all else the table is made anew, in the same cases as Django does it.
final class SqliteChanges extends TableChanges {
    private final SqliteRemake remake;

    SqliteChanges(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        super(dialect, execute, database);
        this.remake = new SqliteRemake(dialect, execute, database);
    }

    @Override
    void renameTable(String from, String to) {
        if (!from.equalsIgnoreCase(to)) { // names differ in more than case, or they are the same to SQLite
            execute.accept("ALTER TABLE " + quote(from) + " RENAME TO " + quote(to));
        }
    }

    @Override
    List<String> addColumn(Table from, Table to, Column column, @Nullable Object oldRows) {
        boolean inPlace = column.nullable() && !column.primaryKey() && !column.unique() && oldRows == null;
        if (!inPlace) {
            remake.run(from, to, Map.of(column.name(), dialect.literal(oldRows)));
            return List.of();
        }
        TableSql sql = new TableSql(dialect, to);
        execute.accept("ALTER TABLE " + quote(to.name()) + " ADD COLUMN " + sql.column(column));
        return column.hasOwnIndex() ? List.of(sql.createIndex(column)) : List.of();
    }

    @Override
    void removeColumn(Table from, Table to, Column column) {
        boolean inPlace = !column.primaryKey()
                && !column.unique()
                && !column.indexed()
                && column.references() == null
                && !from.hasIndexOn(column.name());
        if (inPlace) {
            execute.accept("ALTER TABLE " + quote(from.name()) + " DROP COLUMN " + quote(column.name()));
        } else {
            remake.run(from, to, Map.of());
        }
    }

    @Override
    void alterColumn(
            Table from, Table to, Column before, Column after, @Nullable Object oldRows, List<TableChange> referring) {
        if (before.equals(after)) {
            return;
        }
        Table renamed = from;
        if (!before.name().equals(after.name())) {
            execute.accept("ALTER TABLE " + quote(from.name()) + " RENAME COLUMN " + quote(before.name()) + " TO "
                    + quote(after.name()));
            boolean plain = before.references() == null && after.references() == null;
            if (plain && before.named(after.name()).equals(after)) {
                return;
            }
            renamed = from.withColumnRenamed(before.name(), after.name());
        }
        String column = quote(after.name());
        boolean fills = before.nullable() && !after.nullable() && oldRows != null;
        remake.run(
                renamed,
                to,
                fills ? Map.of(after.name(), "coalesce(" + column + ", " + dialect.literal(oldRows) + ")") : Map.of());
        for (TableChange change : referring) {
            remake.run(change.from(), change.to(), Map.of());
        }
    }

    @Override
    void alterUniqueTogether(Table from, Table to) {
        TableSql before = new TableSql(dialect, from);
        TableSql after = new TableSql(dialect, to);
        List<List<String>> gone = new ArrayList<>(from.uniqueTogether());
        gone.removeAll(to.uniqueTogether());
        gone.forEach(columns -> dropIndex(from, SqliteIndex.unique(before.uniqueName(columns), columns)));
        List<List<String>> fresh = new ArrayList<>(to.uniqueTogether());
        fresh.removeAll(from.uniqueTogether());
        fresh.forEach(columns -> execute.accept(after.createUnique(columns)));
    }

    @Override
    void removeIndex(Table table, Index index) {
        dropIndex(table, SqliteIndex.of(new TableSql(dialect, table), index));
    }

    private void dropIndex(Table table, SqliteIndex index) {
        String name = database == null ? index.name() : remake.nameOf(table, index);
        execute.accept("DROP INDEX " + quote(name));
    }

    @Override
    void renameIndex(Table table, Index from, Index to) {
        removeIndex(table, from);
        execute.accept(new TableSql(dialect, table).createIndex(to));
    }

    @Override
    void addConstraint(Table from, Table to, TableConstraint constraint) {
        if (constraint instanceof TableConstraint.Unique unique && unique.condition() != null) {
            execute.accept(new TableSql(dialect, to).createUnique(unique));
        } else {
            remake.run(from, to, Map.of());
        }
    }

    @Override
    void removeConstraint(Table from, Table to, TableConstraint constraint) {
        if (constraint instanceof TableConstraint.Unique unique && unique.condition() != null) {
            execute.accept("DROP INDEX " + quote(unique.name()));
        } else {
            remake.run(from, to, Map.of());
        }
    }
}
