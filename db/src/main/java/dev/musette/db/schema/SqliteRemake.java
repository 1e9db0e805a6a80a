package dev.musette.db.schema;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.IntegrityError;
import dev.musette.db.TransactionManagementError;
import dev.musette.db.Transactions;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes a SQLite table anew: the new one beside it, its rows copied, the old one dropped, the new one renamed; then
/// its indexes, and what others have put on it, their indexes and triggers
/// (https://sqlite.org/lang_altertable.html#otheralter). Its counter goes on where it was.
///
/// What a new table cannot have, since no migration knows of it, is refused before anything is changed.
final class SqliteRemake {
    private static final String PREFIX = "new__"; // Django's

    private final Dialect dialect;
    private final Consumer<String> execute;
    private final @Nullable Database database;

    SqliteRemake(Dialect dialect, Consumer<String> execute, @Nullable Database database) {
        this.dialect = dialect;
        this.execute = execute;
        this.database = database;
    }

    /// @param values column -> what the rows get in it, as SQL over the old columns; the others keep what they have
    void run(Table from, Table to, Map<String, String> values) {
        if (database == null) {
            copy(from, to, values, false);
            createIndexes(to);
        } else {
            Transactions.atomic(database, Transactions.schemaChange(), () -> run(database, from, to, values));
        }
    }

    private void run(Database database, Table from, Table to, Map<String, String> values) {
        SqliteTable before = find(database, from);
        SqliteReview review = new SqliteReview(dialect, before, from, to);
        review.require();
        requireForeignKeysOff(database, before);
        SqliteDependents dependents = new SqliteDependents(database);
        dependents.requireWithout(from, to);
        List<SqliteIndex> kept = review.keptIndexes();
        checkNulls(database, from, to, values);
        copy(from, to, values, dependents.exist());
        createIndexes(to);
        kept.forEach(index -> execute.accept(Objects.requireNonNull(index.sql())));
        before.triggers().forEach(execute);
        dependents.requireUnbroken(to);
    }

    /// Returns the name of an index, which may be an older one: renaming a table leaves its indexes' names.
    String nameOf(Table table, SqliteIndex index) {
        SqliteTable file = find(Objects.requireNonNull(database), table);
        for (SqliteIndex each : file.indexes()) {
            if (each.isNamed(index.name())) {
                return each.name();
            }
        }
        for (SqliteIndex each : file.indexes()) {
            if (each.doesTheSameAs(index)) {
                return each.name();
            }
        }
        return index.name();
    }

    private static SqliteTable find(Database database, Table table) {
        SqliteTable found = SqliteTable.read(database, table.name());
        if (found == null) {
            throw new SchemaChangeRefused(
                    ("There is no table '%s' in the database '%s' to change. The migrations say that there is: somebody"
                                    + " dropped it, or migrations were recorded that never ran.")
                            .formatted(table.name(), database.alias()));
        }
        return found;
    }

    private void copy(Table from, Table to, Map<String, String> values, boolean othersNameIt) {
        String made = PREFIX + to.name();
        execute.accept(new TableSql(dialect, to).create(made));
        if (to.columns().stream().anyMatch(column -> column.type().isAuto())) {
            execute.accept("INSERT INTO sqlite_sequence (name, seq) SELECT " + dialect.literal(made)
                    + ", seq FROM sqlite_sequence WHERE name = " + dialect.literal(from.name()));
        }
        List<String> columns = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Column column : to.columns()) {
            String value = value(from, column, values);
            if (value != null) {
                columns.add(quote(column.name()));
                sources.add(value);
            }
        }
        copyRows(
                from,
                "INSERT INTO " + quote(made) + " (" + String.join(", ", columns) + ") SELECT "
                        + String.join(", ", sources) + " FROM " + quote(from.name()));
        checkTypes(from, to, made);
        execute.accept("DROP TABLE " + quote(from.name()));
        if (othersNameIt) {
            execute.accept("PRAGMA legacy_alter_table = ON"); // views that name the table find none at the moment
        }
        execute.accept("ALTER TABLE " + quote(made) + " RENAME TO " + quote(to.name()));
        if (othersNameIt) {
            execute.accept("PRAGMA legacy_alter_table = OFF");
        }
    }

    private void copyRows(Table from, String insert) {
        try {
            execute.accept(insert);
        } catch (IntegrityError e) {
            throw new IntegrityError(
                    "The rows of the table '%s' do not fit the change: %s"
                            .formatted(
                                    from.name(), String.valueOf(e.getMessage()).replace(PREFIX, "")),
                    e.sql(),
                    e);
        }
    }

    private @Nullable String value(Table from, Column column, Map<String, String> values) {
        String given = values.get(column.name());
        if (given != null) {
            return given;
        }
        Column old = from.column(column.name());
        return old == null ? null : SqliteTypes.convert(old.type(), column.type(), quote(column.name()));
    }

    private void createIndexes(Table table) {
        new TableSql(dialect, table).createIndexes().forEach(execute);
    }

    private void requireForeignKeysOff(Database database, SqliteTable table) {
        if (!table.referring().isEmpty() && count("PRAGMA foreign_keys") != 0) {
            throw new TransactionManagementError(
                    ("The table '%s' has to be made anew while foreign keys of %s refer to it, which SQLite does in a"
                                    + " transaction of its own kind only. Use SchemaEditor.edit(...), or begin with"
                                    + " Transactions.atomic(database, schemaChange(), ...), outside of other blocks"
                                    + " (database '%s').")
                            .formatted(
                                    table.name(),
                                    table.referring().stream()
                                            .map(name -> "'" + name + "'")
                                            .collect(Collectors.joining(", ")),
                                    database.alias()));
        }
    }

    private void checkNulls(Database database, Table from, Table to, Map<String, String> values) {
        for (Column column : to.columns()) {
            if (column.nullable() || column.type().isAuto()) {
                continue;
            }
            String name = quote(column.name());
            Column old = from.column(column.name());
            String given = values.get(column.name());
            if (old == null && (given == null || given.equals("NULL"))) {
                long rows = count("SELECT count(*) FROM " + quote(from.name()));
                refuseNulls(database, to, column, rows, "gets no value");
            } else if (old != null && old.nullable() && given == null) {
                long rows = count("SELECT count(*) FROM " + quote(from.name()) + " WHERE " + name + " IS NULL");
                refuseNulls(database, to, column, rows, "is NULL");
            }
        }
    }

    private static void refuseNulls(Database database, Table table, Column column, long rows, String what) {
        if (rows > 0) {
            throw new IntegrityError(
                    ("The column '%s' of the table '%s' must not be NULL, but %s in %d row%s (database '%s'). Give the"
                                    + " change a default for the rows that are there, or fill them first.")
                            .formatted(column.name(), table.name(), what, rows, rows == 1 ? "" : "s", database.alias()),
                    null,
                    null);
        }
    }

    /// SQLite keeps whatever it is given: a text that is no number stays a text in a column of numbers.
    private void checkTypes(Table from, Table to, String made) {
        if (database == null) {
            return;
        }
        for (Column column : to.columns()) {
            Column old = from.column(column.name());
            String misfit = old == null || old.type().equals(column.type())
                    ? null
                    : SqliteTypes.misfit(column.type(), quote(column.name()));
            long rows = misfit == null ? 0 : count("SELECT count(*) FROM " + quote(made) + " WHERE " + misfit);
            if (rows > 0) {
                throw new IntegrityError(
                        ("The column '%s' of the table '%s' becomes %s, and %d row%s hold%s something else in it. Correct"
                                        + " them first.")
                                .formatted(
                                        column.name(),
                                        to.name(),
                                        dialect.columnType(column.type()),
                                        rows,
                                        rows == 1 ? "" : "s",
                                        rows == 1 ? "s" : ""),
                        null,
                        null);
            }
        }
    }

    private long count(String sql) {
        return Objects.requireNonNull(database)
                .query(sql, Bind.NONE, row -> row.getLong(1))
                .getFirst();
    }

    private String quote(String name) {
        return dialect.quoteName(name);
    }
}
