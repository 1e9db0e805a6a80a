package dev.musette.db.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An index of a SQLite table, as it stands in the file or as it is expected there.
///
/// @param columns in their order, in lower case, a leading `-` for a descending one; null where an expression
///     stands
/// @param origin `c` for a `CREATE INDEX`, `u` for a `UNIQUE` in the table's definition, `pk` for its key
/// @param sql its definition, or null where it has none of its own
record SqliteIndex(
        String name,
        @Nullable List<String> columns,
        boolean unique,
        boolean partial,
        String origin,
        @Nullable String sql) {

    static SqliteIndex unique(String name, List<String> columns) {
        return new SqliteIndex(name, lower(columns), true, false, "c", null);
    }

    static SqliteIndex of(TableSql table, Index index) {
        return new SqliteIndex(
                table.indexName(index),
                lower(index.columnsWithDirection()),
                false,
                index.condition() != null,
                "c",
                null);
    }

    /// The indexes that a table has by its definition, those within `CREATE TABLE` left out.
    static List<SqliteIndex> of(TableSql sql, Table table) {
        List<SqliteIndex> expected = new ArrayList<>();
        table.uniqueTogether().forEach(columns -> expected.add(unique(sql.uniqueName(columns), columns)));
        for (TableConstraint constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique && unique.condition() != null) {
                expected.add(new SqliteIndex(unique.name(), lower(unique.columns()), true, true, "c", null));
            }
        }
        for (Column column : table.columns()) {
            if (column.hasOwnIndex()) {
                List<String> columns = lower(List.of(column.name()));
                expected.add(new SqliteIndex(sql.indexName(column), columns, false, false, "c", null));
            }
        }
        table.indexes().forEach(index -> expected.add(of(sql, index)));
        return expected;
    }

    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /// Whether the other does the same under whatever name. Of partial ones nobody can tell.
    boolean doesTheSameAs(SqliteIndex other) {
        return columns != null
                && columns.equals(other.columns)
                && unique == other.unique
                && !partial
                && !other.partial
                && origin.equals(other.origin);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
