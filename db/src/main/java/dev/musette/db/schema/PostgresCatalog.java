package dev.musette.db.schema;

import dev.musette.db.Database;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names that constraints and indexes have in a PostgreSQL database: a table that was renamed keeps those of its
/// old name, and others may have been given by hand.
final class PostgresCatalog {
    private static final String CONSTRAINTS = "SELECT c.conname FROM pg_catalog.pg_constraint c"
            + " JOIN pg_catalog.pg_class t ON t.oid = c.conrelid"
            + " WHERE t.relname = ? AND pg_catalog.pg_table_is_visible(t.oid) AND c.contype = ?"
            + " AND (SELECT string_agg(a.attname, ',' ORDER BY a.attname) FROM pg_catalog.pg_attribute a"
            + " WHERE a.attrelid = t.oid AND a.attnum = ANY (c.conkey)) = ? ORDER BY c.conname";
    private static final String INDEXES = "SELECT i.relname FROM pg_catalog.pg_index x"
            + " JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid JOIN pg_catalog.pg_class t ON t.oid = x.indrelid"
            + " JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]"
            + " JOIN pg_catalog.pg_opclass o ON o.oid = x.indclass[0]"
            + " WHERE t.relname = ? AND pg_catalog.pg_table_is_visible(t.oid) AND a.attname = ? AND x.indnatts = 1"
            + " AND NOT x.indisunique AND x.indpred IS NULL AND (o.opcname LIKE '%\\_pattern\\_ops') = ?"
            + " ORDER BY i.relname";

    private final @Nullable Database database;

    /// @param database where to look, or null where statements are only collected: names are as they were made then
    PostgresCatalog(@Nullable Database database) {
        this.database = database;
    }

    /// What a constraint is: its letter in the catalogue.
    enum Kind {
        FOREIGN_KEY("f"),
        UNIQUE("u"),
        CHECK("c");

        final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    /// The constraints of the kind on exactly these columns.
    ///
    /// @param made what the name is where nobody can look
    List<String> constraints(String table, List<String> columns, Kind kind, String made) {
        if (database == null) {
            return List.of(made);
        }
        return database.query(
                CONSTRAINTS,
                p -> {
                    p.setText(1, table);
                    p.setText(2, kind.letter);
                    p.setText(3, String.join(",", new TreeSet<>(columns)));
                },
                row -> Objects.requireNonNull(row.getText(1)));
    }

    /// The plain indexes on one column.
    ///
    /// @param like whether those that `LIKE` uses
    List<String> indexes(String table, String column, boolean like, String made) {
        if (database == null) {
            return List.of(made);
        }
        return database.query(
                INDEXES,
                p -> {
                    p.setText(1, table);
                    p.setText(2, column);
                    p.setBoolean(3, like);
                },
                row -> Objects.requireNonNull(row.getText(1)));
    }
}
