package dev.musette.db.schema;

import dev.musette.db.Database;
import dev.musette.db.sql.Dialect;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A kind of database on which tables are created and dropped, and not changed yet.
final class RefusedChanges extends TableChanges {

    RefusedChanges(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        super(dialect, execute, database);
    }

    private SchemaChangeRefused refused(String table) {
        return new SchemaChangeRefused(
                ("The table '%s' was not changed: this version of Musette creates and drops tables of"
                                + " %s, and does not change them.")
                        .formatted(table, dialect.vendor()));
    }

    @Override
    void renameTable(String from, String to) {
        throw refused(from);
    }

    @Override
    List<String> addColumn(Table from, Table to, Column column, @Nullable Object oldRows) {
        throw refused(from.name());
    }

    @Override
    void removeColumn(Table from, Table to, Column column) {
        throw refused(from.name());
    }

    @Override
    void alterColumn(
            Table from, Table to, Column before, Column after, @Nullable Object oldRows, List<TableChange> referring) {
        throw refused(from.name());
    }

    @Override
    void alterUniqueTogether(Table from, Table to) {
        throw refused(from.name());
    }

    @Override
    void removeIndex(Table table, Index index) {
        throw refused(table.name());
    }

    @Override
    void renameIndex(Table table, Index from, Index to) {
        throw refused(table.name());
    }

    @Override
    void addConstraint(Table from, Table to, TableConstraint constraint) {
        throw refused(from.name());
    }

    @Override
    void removeConstraint(Table from, Table to, TableConstraint constraint) {
        throw refused(from.name());
    }
}
