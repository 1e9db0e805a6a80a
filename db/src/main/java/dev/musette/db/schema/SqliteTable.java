package dev.musette.db.schema;

import dev.musette.db.Bind;
import dev.musette.db.Database;
import dev.musette.db.Row;
import dev.musette.db.RowMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A table as it stands in a SQLite file, whoever made it.
///
/// @param sql its definition
/// @param triggers the definitions of its triggers, in the order in which they were made
/// @param referring the tables with foreign keys to it, itself maybe among them
record SqliteTable(
        String name,
        String sql,
        List<FileColumn> columns,
        List<SqliteIndex> indexes,
        List<Reference> references,
        List<String> triggers,
        List<String> referring) {

    /// @param hidden whether it is computed from others
    /// @param defaultSql what an insert that leaves it out writes, or null
    record FileColumn(String name, boolean hidden, @Nullable String defaultSql) {}

    /// @param action what the database does of itself, `NO ACTION` mostly
    record Reference(String column, String table, String action) {}

    /// Returns the table, or null if there is none of that name.
    static @Nullable SqliteTable read(Database database, String name) {
        List<String> found =
                texts(database, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE", name);
        if (found.isEmpty()) {
            return null;
        }
        return new SqliteTable(
                name,
                found.getFirst(),
                list(
                        database,
                        "SELECT name, hidden, dflt_value FROM pragma_table_xinfo(?)",
                        name,
                        row -> new FileColumn(text(row, 1), row.getLong(2) != 0, row.getText(3))),
                indexes(database, name),
                list(
                        database,
                        "SELECT \"from\", \"table\", on_update || '/' || on_delete FROM pragma_foreign_key_list(?)",
                        name,
                        row -> new Reference(text(row, 1), text(row, 2), text(row, 3))),
                texts(
                        database,
                        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE"
                                + " ORDER BY rowid",
                        name),
                texts(
                        database,
                        "SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
                                + " WHERE m.type = 'table' AND f.\"table\" = ? COLLATE NOCASE ORDER BY m.name",
                        name));
    }

    private static List<SqliteIndex> indexes(Database database, String table) {
        record Listed(
                String name,
                boolean unique,
                String origin,
                boolean partial,
                @Nullable String sql) {}
        List<Listed> listed = list(
                database,
                "SELECT l.name, l.\"unique\", l.origin, l.partial, m.sql FROM pragma_index_list(?) l"
                        + " LEFT JOIN sqlite_master m ON m.type = 'index' AND m.name = l.name ORDER BY m.rowid",
                table,
                row -> new Listed(
                        text(row, 1), row.getLong(2) != 0, text(row, 3), row.getLong(4) != 0, row.getText(5)));
        List<SqliteIndex> indexes = new ArrayList<>();
        for (Listed each : listed) {
            List<@Nullable String> keys = list(
                    database,
                    "SELECT CASE WHEN \"desc\" THEN '-' ELSE '' END || name FROM pragma_index_xinfo(?)"
                            + " WHERE key = 1 ORDER BY seqno",
                    each.name,
                    row -> row.getText(1));
            indexes.add(new SqliteIndex(each.name, columns(keys), each.unique, each.partial, each.origin, each.sql));
        }
        return indexes;
    }

    private static @Nullable List<String> columns(List<@Nullable String> keys) {
        List<String> columns = new ArrayList<>();
        for (String key : keys) {
            if (key == null) {
                return null; // an expression
            }
            columns.add(key.toLowerCase(Locale.ROOT));
        }
        return columns;
    }

    private static List<String> texts(Database database, String sql, String name) {
        return list(database, sql, name, row -> text(row, 1));
    }

    private static <R extends @Nullable Object> List<R> list(
            Database database, String sql, String name, RowMapper<R> mapper) {
        Bind bind = parameters -> parameters.setText(1, name);
        return database.query(sql, bind, mapper);
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNull(row.getText(column));
    }
}
