package dev.musette.db.schema;

import dev.musette.db.Database;
import dev.musette.db.schema.PostgresCatalog.Kind;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// PostgreSQL changes tables in place. Checks that wait for the end of the transaction are made at once where a change
/// queues them, since a table with waiting checks can't be changed again.
final class PostgresChanges extends TableChanges {
    private static final String CHECK_NOW = "SET CONSTRAINTS ALL IMMEDIATE";
    private static final String CHECK_LATER = "SET CONSTRAINTS ALL DEFERRED";

    private final PostgresCatalog catalog;

    PostgresChanges(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        super(dialect, execute, database);
        this.catalog = new PostgresCatalog(database);
    }

    @Override
    void renameTable(String from, String to) {
        if (!from.equals(to)) {
            execute.accept("ALTER TABLE " + quote(from) + " RENAME TO " + quote(to));
        }
    }

    @Override
    List<String> addColumn(Table from, Table to, Column column, @Nullable Object oldRows) {
        TableSql sql = new TableSql(dialect, to);
        String definition = sql.column(column);
        if (oldRows == null) {
            alter(to, "ADD COLUMN " + definition);
        } else {
            alter(to, "ADD COLUMN " + definition + " DEFAULT " + dialect.literal(oldRows));
            alter(to, "ALTER COLUMN " + quote(column.name()) + " DROP DEFAULT");
        }
        ForeignKeyConstraint references = column.references();
        if (references != null) {
            execute.accept(sql.addForeignKey(column, references));
        }
        return sql.createIndexes(column);
    }

    @Override
    void removeColumn(Table from, Table to, Column column) {
        alter(from, "DROP COLUMN " + quote(column.name()) + " CASCADE");
    }

    @Override
    void alterColumn(
            Table from, Table to, Column before, Column after, @Nullable Object oldRows, List<TableChange> referring) {
        if (before.equals(after)) {
            return;
        }
        List<Runnable> restore = new ArrayList<>();
        for (TableChange change : referring) {
            releaseReferring(change, restore);
        }
        dropWhatChanges(from, before, after);
        if (!before.name().equals(after.name())) {
            alter(to, "RENAME COLUMN " + quote(before.name()) + " TO " + quote(after.name()));
        }
        changeType(to, before, after);
        changeNull(to, before, after, oldRows);
        restore.forEach(Runnable::run);
        addWhatIsNew(to, before, after);
    }

    /// Other tables' columns take the new type of the key that they refer to.
    private void releaseReferring(TableChange change, List<Runnable> restore) {
        for (Column before : change.from().columns()) {
            Column after = change.to().columns().stream()
                    .filter(column -> column.name().equals(before.name()))
                    .findFirst()
                    .orElse(before);
            if (!before.type().equals(after.type())) {
                dropForeignKey(change.from(), before);
                restore.add(() -> {
                    changeType(change.to(), before, after);
                    addForeignKey(change.to(), after);
                });
            }
        }
    }

    private void dropWhatChanges(Table from, Column before, Column after) {
        TableSql sql = new TableSql(dialect, from);
        List<String> column = List.of(before.name());
        boolean newType = !before.type().equals(after.type());
        if (before.references() != null && (newType || !before.references().equals(after.references()))) {
            dropForeignKey(from, before);
        }
        if (isUnique(before) && !isUnique(after)) {
            drop(
                    from,
                    catalog.constraints(
                            from.name(),
                            column,
                            Kind.UNIQUE,
                            Identifiers.postgresImplicit(from.name(), before.name(), "key")));
        }
        if (before.hasOwnIndex() && !after.hasOwnIndex()) {
            dropIndexes(catalog.indexes(from.name(), before.name(), false, sql.indexName(before)));
        }
        if (hasLike(before) && (!hasLike(after) || newType)) {
            dropIndexes(catalog.indexes(from.name(), before.name(), true, sql.likeIndexName(before)));
        }
        if (before.type().isPositive() && !after.type().isPositive()) {
            drop(from, typeChecks(from, before));
        }
    }

    /// The checks that a column's type made, without those that are constraints of the table.
    private List<String> typeChecks(Table table, Column column) {
        String made = Identifiers.postgresImplicit(table.name(), column.name(), "check");
        List<String> names =
                new ArrayList<>(catalog.constraints(table.name(), List.of(column.name()), Kind.CHECK, made));
        table.constraints().forEach(constraint -> names.remove(constraint.name()));
        return names;
    }

    private void changeType(Table table, Column before, Column after) {
        String old = dialect.columnType(before.type());
        String type = dialect.columnType(after.type());
        String column = "ALTER COLUMN " + quote(after.name());
        if (before.type().isAuto() && !after.type().isAuto()) {
            alter(table, column + " DROP IDENTITY");
        }
        if (!old.equals(type)) {
            alter(table, column + " TYPE " + type + " USING " + quote(after.name()) + "::" + type);
        }
        if (after.type().isAuto() && !before.type().isAuto()) {
            alter(table, column + " ADD " + Objects.requireNonNull(dialect.columnTypeSuffix(after.type())));
            execute.accept("DO $musette$BEGIN PERFORM setval(pg_get_serial_sequence("
                    + dialect.literal(quote(table.name())) + ", " + dialect.literal(after.name()) + "), coalesce(max("
                    + quote(after.name()) + "), 1), max(" + quote(after.name()) + ") IS NOT NULL) FROM "
                    + quote(table.name()) + "; END$musette$");
        }
    }

    private void changeNull(Table table, Column before, Column after, @Nullable Object oldRows) {
        if (before.nullable() == after.nullable()) {
            return;
        }
        String column = quote(after.name());
        if (after.nullable()) {
            alter(table, "ALTER COLUMN " + column + " DROP NOT NULL");
            return;
        }
        if (oldRows != null) {
            execute.accept("UPDATE " + quote(table.name()) + " SET " + column + " = " + dialect.literal(oldRows)
                    + " WHERE " + column + " IS NULL");
            execute.accept(CHECK_NOW);
            execute.accept(CHECK_LATER);
        }
        alter(table, "ALTER COLUMN " + column + " SET NOT NULL");
    }

    private void addWhatIsNew(Table to, Column before, Column after) {
        TableSql sql = new TableSql(dialect, to);
        boolean newType = !before.type().equals(after.type());
        if (after.primaryKey() && !before.primaryKey()) {
            alter(to, "ADD PRIMARY KEY (" + quote(after.name()) + ")");
        }
        if (isUnique(after) && !isUnique(before)) {
            execute.accept(sql.addUnique(List.of(after.name())));
        }
        if (after.type().isPositive() && !before.type().isPositive()) {
            alter(
                    to,
                    "ADD CONSTRAINT " + quote(sql.checkName(after)) + " CHECK ("
                            + dialect.columnTypeCheck(after.type(), after.name()) + ")");
        }
        if (after.hasOwnIndex() && !before.hasOwnIndex()) {
            execute.accept(sql.createIndex(after));
        }
        if (hasLike(after) && (!hasLike(before) || newType)) {
            execute.accept(sql.createLikeIndex(after));
        }
        if (after.references() != null && (newType || !after.references().equals(before.references()))) {
            addForeignKey(to, after);
        }
    }

    private static boolean isUnique(Column column) {
        return column.unique() && !column.primaryKey();
    }

    private boolean hasLike(Column column) {
        return dialect.likeOperators(column.type()) != null
                && (column.indexed() || column.unique() || column.primaryKey());
    }

    private void addForeignKey(Table table, Column column) {
        ForeignKeyConstraint references = column.references();
        if (references != null) {
            execute.accept(new TableSql(dialect, table).addForeignKey(column, references));
        }
    }

    private void dropForeignKey(Table table, Column column) {
        ForeignKeyConstraint references = column.references();
        if (references != null) {
            String made = new TableSql(dialect, table).foreignKeyName(column, references);
            drop(table, catalog.constraints(table.name(), List.of(column.name()), Kind.FOREIGN_KEY, made));
        }
    }

    @Override
    void alterUniqueTogether(Table from, Table to) {
        TableSql before = new TableSql(dialect, from);
        List<List<String>> gone = new ArrayList<>(from.uniqueTogether());
        gone.removeAll(to.uniqueTogether());
        gone.forEach(columns ->
                drop(from, catalog.constraints(from.name(), columns, Kind.UNIQUE, before.uniqueName(columns))));
        List<List<String>> fresh = new ArrayList<>(to.uniqueTogether());
        fresh.removeAll(from.uniqueTogether());
        fresh.forEach(columns -> execute.accept(new TableSql(dialect, to).createUnique(columns)));
    }

    @Override
    void removeIndex(Table table, Index index) {
        dropIndexes(List.of(new TableSql(dialect, table).indexName(index)));
    }

    @Override
    void renameIndex(Table table, Index from, Index to) {
        TableSql sql = new TableSql(dialect, table);
        execute.accept("ALTER INDEX " + quote(sql.indexName(from)) + " RENAME TO " + quote(sql.indexName(to)));
    }

    @Override
    void addConstraint(Table from, Table to, TableConstraint constraint) {
        switch (constraint) {
            case TableConstraint.Check check ->
                alter(
                        to,
                        "ADD CONSTRAINT " + quote(check.name()) + " CHECK (" + dialect.definition(check.condition())
                                + ")");
            case TableConstraint.Unique unique
            when unique.condition() == null -> execute.accept(new TableSql(dialect, to).addUnique(unique));
            case TableConstraint.Unique unique -> execute.accept(new TableSql(dialect, to).createUnique(unique));
        }
    }

    @Override
    void removeConstraint(Table from, Table to, TableConstraint constraint) {
        if (constraint instanceof TableConstraint.Unique unique && unique.condition() != null) {
            dropIndexes(List.of(unique.name()));
        } else {
            drop(from, List.of(constraint.name()));
        }
    }

    private void drop(Table table, List<String> constraints) {
        constraints.forEach(name -> alter(table, "DROP CONSTRAINT " + quote(name)));
    }

    private void dropIndexes(List<String> names) {
        names.forEach(name -> execute.accept("DROP INDEX " + quote(name)));
    }

    private void alter(Table table, String change) {
        execute.accept("ALTER TABLE " + quote(table.name()) + " " + change);
    }
}
