package dev.musette.db.schema;

import dev.musette.db.Database;
import dev.musette.db.sql.Dialect;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a kind of database changes a table that is there. Creating and dropping is [TableSql]'s and the same
/// everywhere; a new kind of database extends this with its `ALTER TABLE`. [SchemaEditor] says what each method
/// is for.
abstract sealed class TableChanges permits PostgresChanges, RefusedChanges, SqliteChanges {
    final Dialect dialect;
    final Consumer<String> execute;

    /// The database to look at, or null where statements are only collected.
    final @Nullable Database database;

    TableChanges(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        this.dialect = dialect;
        this.execute = execute;
        this.database = database;
    }

    static TableChanges of(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        return switch (dialect.vendor()) {
            case SQLITE -> new SqliteChanges(dialect, execute, database);
            case POSTGRESQL -> new PostgresChanges(dialect, execute, database);
            case MARIADB -> new RefusedChanges(dialect, execute, database);
        };
    }

    abstract void renameTable(String from, String to);

    /// Returns the statements that may wait until all tables are there.
    abstract List<String> addColumn(Table from, Table to, Column column, @Nullable Object oldRows);

    abstract void removeColumn(Table from, Table to, Column column);

    abstract void alterColumn(
            Table from, Table to, Column before, Column after, @Nullable Object oldRows, List<TableChange> referring);

    abstract void alterUniqueTogether(Table from, Table to);

    abstract void removeIndex(Table table, Index index);

    abstract void renameIndex(Table table, Index from, Index to);

    abstract void addConstraint(Table from, Table to, TableConstraint constraint);

    abstract void removeConstraint(Table from, Table to, TableConstraint constraint);

    final String quote(String name) {
        return dialect.quoteName(name);
    }
}
