package dev.musette.db.schema;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Transactions;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Changes the tables of a database. What needs all tables to be there, such as indexes, waits for [#finish].
///
/// ```java
/// SchemaEditor.edit(database, editor -> editor.createTable(table));
/// ```
///
/// For one thread, inside one transaction: on SQLite changes of the schema are rolled back like any other. Tables are
/// given as they are and as they shall be, since a database that cannot change a table in place makes it anew.
public final class SchemaEditor {
    private final Dialect dialect;
    private final Consumer<String> execute;
    private final @Nullable Database database;
    private final TableChanges changes;
    private final List<Waiting> waiting = new ArrayList<>();

    /// A statement that runs at [#finish], or before the next change of its table.
    private record Waiting(String table, String sql) {}

    private SchemaEditor(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        this.dialect = dialect;
        this.execute = execute;
        this.database = database;
        this.changes = TableChanges.of(dialect, execute, database);
    }

    /// Makes an editor whose statements run in this thread's transaction, which began with
    /// [Transactions#schemaChange]; the caller calls [#finish].
    public static SchemaEditor of(Database database) {
        return new SchemaEditor(Dialect.of(database), database::execute, database);
    }

    /// Makes an editor that runs nothing and hands its statements over instead.
    public static SchemaEditor collecting(Dialect dialect, Consumer<String> statements) {
        return new SchemaEditor(dialect, statements, null);
    }

    /// Makes all of the changes in one transaction, or none of them.
    ///
    /// @throws dev.musette.db.IntegrityError if foreign keys refer to nothing afterwards
    public static void edit(Database database, Consumer<SchemaEditor> changes) {
        Transactions.atomic(database, Transactions.schemaChange(), () -> {
            SchemaEditor editor = of(database);
            changes.accept(editor);
            editor.finish();
        });
    }

    /// Returns the names of the database's tables, sorted.
    public static List<String> tableNames(Database database) {
        return database.query(
                Dialect.of(database).tableNamesQuery(), Bind.NONE, row -> Objects.requireNonNull(row.getText(1)));
    }

    /// Returns the names of a table's columns; none where there is no such table.
    public static List<String> columnNames(Database database, String table) {
        return database.query(
                Dialect.of(database).columnNamesQuery(),
                parameters -> parameters.setText(1, table),
                row -> Objects.requireNonNull(row.getText(1)));
    }

    /// The dialect of the statements.
    public Dialect dialect() {
        return dialect;
    }

    /// The database whose tables are changed, or null where statements are only collected.
    public @Nullable Database database() {
        return database;
    }

    /// Creates a table with its columns and constraints now, its indexes at [#finish].
    public void createTable(Table table) {
        TableSql sql = new TableSql(dialect, table);
        execute.accept(sql.create());
        sql.createIndexes().forEach(each -> waiting.add(new Waiting(table.name(), each)));
    }

    /// Drops a table, its indexes and its rows.
    ///
    /// @throws dev.musette.db.DatabaseException if it does not exist
    public void dropTable(Table table) {
        dropTable(table.name());
    }

    /// Drops a table, its indexes and its rows.
    ///
    /// @throws dev.musette.db.DatabaseException if it does not exist
    public void dropTable(String table) {
        waiting.removeIf(each -> each.table().equals(table));
        execute.accept("DROP TABLE " + dialect.quoteName(table)
                + dialect.schemaFeatures().dropTableSuffix());
    }

    /// Gives a table another name; foreign keys of other tables follow. Its indexes keep their names, as
    /// Django's do.
    public void renameTable(Table from, Table to) {
        settle(from);
        changes.renameTable(from.name(), to.name());
    }

    /// Adds a column.
    ///
    /// @param from the table as it is
    /// @param to the table with the column
    /// @param oldRows what the rows that are there get, as the Java type of the column's values, or null for
    ///     NULL
    /// @throws dev.musette.db.IntegrityError if there are rows and they may not be NULL, or what they get breaks
    ///     a constraint
    public void addColumn(Table from, Table to, Column column, @Nullable Object oldRows) {
        settle(from);
        changes.addColumn(from, to, column, oldRows).forEach(each -> waiting.add(new Waiting(to.name(), each)));
    }

    /// Removes a column and what it held.
    ///
    /// @param from the table as it is
    /// @param to the table without the column
    /// @throws SchemaChangeRefused if something that no migration knows, such as a view, needs the column
    public void removeColumn(Table from, Table to, Column column) {
        settle(from);
        changes.removeColumn(from, to, column);
    }

    /// Changes a column: name, type, NULL, unique, index, key, reference.
    ///
    /// @param from the table as it is
    /// @param to the table as it shall be
    /// @param oldRows what rows get that have NULL where none is allowed any more, or null if there are none
    /// @throws dev.musette.db.IntegrityError if rows break the changed column's rules
    /// @throws SchemaChangeRefused if something that no migration knows would be lost or break
    public void alterColumn(Table from, Table to, Column before, Column after, @Nullable Object oldRows) {
        alterColumn(from, to, before, after, oldRows, List.of());
    }

    /// Changes a column, and with it those of other tables that refer to it: a key whose type changes.
    ///
    /// @param referring the other tables, each before and after; a column's change of type is told by comparing
    ///     both
    public void alterColumn(
            Table from, Table to, Column before, Column after, @Nullable Object oldRows, List<TableChange> referring) {
        settle(from);
        referring.forEach(each -> settle(each.from()));
        changes.alterColumn(from, to, before, after, oldRows, referring);
    }

    /// Changes which sets of columns are unique together, [Table#uniqueTogether].
    public void alterUniqueTogether(Table from, Table to) {
        settle(from);
        changes.alterUniqueTogether(from, to);
    }

    /// Creates an index on a table that is there.
    public void addIndex(Table table, Index index) {
        settle(table);
        execute.accept(new TableSql(dialect, table).createIndex(index));
    }

    /// Drops an index.
    public void removeIndex(Table table, Index index) {
        settle(table);
        changes.removeIndex(table, index);
    }

    /// Gives an index another name.
    public void renameIndex(Table table, Index from, Index to) {
        settle(table);
        changes.renameIndex(table, from, to);
    }

    /// Adds a constraint, which the rows that are there must fulfil.
    ///
    /// @throws dev.musette.db.IntegrityError if they don't
    public void addConstraint(Table from, Table to, TableConstraint constraint) {
        settle(from);
        changes.addConstraint(from, to, constraint);
    }

    public void removeConstraint(Table from, Table to, TableConstraint constraint) {
        settle(from);
        changes.removeConstraint(from, to, constraint);
    }

    /// Runs a statement of the caller's own between those of the editor.
    public void execute(String sql) {
        execute.accept(sql);
    }

    /// Runs what was waiting, in the order of the calls.
    public void finish() {
        List<Waiting> statements = List.copyOf(waiting);
        waiting.clear();
        statements.forEach(each -> execute.accept(each.sql()));
    }

    /// Runs what was waiting for a table that is about to change.
    private void settle(Table table) {
        List<Waiting> own = waiting.stream()
                .filter(each -> each.table().equals(table.name()))
                .toList();
        waiting.removeAll(own);
        own.forEach(each -> execute.accept(each.sql()));
    }
}
