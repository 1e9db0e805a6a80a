package dev.musette.db.schema;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Transactions;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Changes the tables of a database. What needs all tables to be there, such as indexes, waits for [#finish].
///
/// ```java
/// SchemaEditor.edit(database, editor -> editor.createTable(table));
/// ```
///
/// For one thread, inside one transaction: on SQLite changes of the schema are rolled back like any other.
public final class SchemaEditor {
    private final Dialect dialect;
    private final Consumer<String> execute;
    private final List<String> deferred = new ArrayList<>();

    private SchemaEditor(Dialect dialect, Consumer<String> execute) {
        this.dialect = dialect;
        this.execute = execute;
    }

    /// Makes an editor whose statements run in this thread's transaction; the caller calls [#finish].
    public static SchemaEditor of(Database database) {
        return new SchemaEditor(Dialect.of(database), database::execute);
    }

    /// Makes an editor that runs nothing and hands its statements over instead.
    public static SchemaEditor collecting(Dialect dialect, Consumer<String> statements) {
        return new SchemaEditor(dialect, statements);
    }

    /// Makes all of the changes in one transaction, or none of them.
    public static void edit(Database database, Consumer<SchemaEditor> changes) {
        Transactions.atomic(database, () -> {
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

    /// Creates a table with its columns and constraints now, its indexes at [#finish].
    public void createTable(Table table) {
        TableSql sql = new TableSql(dialect, table);
        execute.accept(sql.create());
        deferred.addAll(sql.createIndexes());
    }

    /// Drops a table and its indexes.
    ///
    /// @throws dev.musette.db.DatabaseException if it does not exist
    public void dropTable(String table) {
        execute.accept("DROP TABLE " + dialect.quoteName(table));
    }

    /// Runs a statement of the caller's own between those of the editor.
    public void execute(String sql) {
        execute.accept(sql);
    }

    /// Runs what was waiting, in the order of the calls.
    public void finish() {
        List<String> statements = List.copyOf(deferred);
        deferred.clear();
        statements.forEach(execute);
    }
}
