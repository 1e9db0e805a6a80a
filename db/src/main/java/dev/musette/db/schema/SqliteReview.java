package dev.musette.db.schema;

import dev.musette.db.schema.SqliteTable.FileColumn;
import dev.musette.db.schema.SqliteTable.Reference;
import dev.musette.db.sql.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares a table as it stands in the file with the one that the migrations know, before it is made anew: what
/// only the file knows would be lost.
final class SqliteReview {
    private static final List<String> KEYWORDS =
            List.of("check", "collate", "without", "strict", "conflict", "generated");

    private final SqliteTable file;
    private final Table from;
    private final Table to;
    private final TableSql known;
    private final List<String> lost = new ArrayList<>();

    SqliteReview(Dialect dialect, SqliteTable file, Table from, Table to) {
        this.file = file;
        this.from = from;
        this.to = to;
        this.known = new TableSql(dialect, from);
    }

    /// @throws SchemaChangeRefused if something would be lost, or the table lacks a column
    void require() {
        columns();
        uniqueSets();
        references();
        keywords();
        if (!lost.isEmpty()) {
            throw new SchemaChangeRefused(
                    ("The table '%s' has to be made anew for this change, which would lose what no migration knows: %s."
                                    + " Take it away before with a RunSql and bring it back after, or tell the migrations"
                                    + " of it.")
                            .formatted(from.name(), String.join(", ", lost)));
        }
    }

    private void columns() {
        Set<String> inFile = new HashSet<>();
        for (FileColumn column : file.columns()) {
            inFile.add(lower(column.name()));
            if (from.column(column.name()) == null) {
                lost.add("the column '%s'".formatted(column.name()));
            } else if (column.hidden() || column.defaultSql() != null) {
                lost.add("the %s of the column '%s'"
                        .formatted(column.hidden() ? "computation" : "default", column.name()));
            }
        }
        for (Column column : from.columns()) {
            if (!inFile.contains(lower(column.name()))) {
                throw new SchemaChangeRefused(
                        ("The table '%s' has no column '%s', though the migrations say that it has. Its columns are: %s."
                                        + " Somebody changed the table by hand, or migrations were recorded that never"
                                        + " ran.")
                                .formatted(
                                        from.name(),
                                        column.name(),
                                        file.columns().stream()
                                                .map(FileColumn::name)
                                                .collect(Collectors.joining(", "))));
            }
        }
    }

    private void uniqueSets() {
        Set<Set<String>> expected = new HashSet<>();
        for (Column column : from.columns()) {
            if (column.unique()) {
                expected.add(Set.of(lower(column.name())));
            }
        }
        for (TableConstraint constraint : from.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique) {
                expected.add(unique.columns().stream().map(SqliteReview::lower).collect(Collectors.toSet()));
            }
        }
        for (SqliteIndex index : file.indexes()) {
            List<String> columns = index.columns();
            if (index.origin().equals("u") && columns != null && !expected.contains(Set.copyOf(columns))) {
                lost.add("the unique constraint on %s".formatted(String.join(", ", columns)));
            }
        }
    }

    private void references() {
        for (Reference reference : file.references()) {
            Column column = from.column(reference.column());
            ForeignKeyConstraint known = column == null ? null : column.references();
            if (column != null && (known == null || !known.table().equalsIgnoreCase(reference.table()))) {
                lost.add("the foreign key from '%s' to '%s'".formatted(reference.column(), reference.table()));
            } else if (!reference.action().equals("NO ACTION/NO ACTION")) {
                lost.add("what the foreign key from '%s' does on update and delete (%s)"
                        .formatted(reference.column(), reference.action()));
            }
        }
    }

    private void keywords() {
        String expected = known.create();
        for (String keyword : KEYWORDS) {
            if (SqliteTokens.count(file.sql(), keyword) > SqliteTokens.count(expected, keyword)) {
                lost.add("a %s in its definition".formatted(keyword.toUpperCase(Locale.ROOT)));
            }
        }
    }

    /// The indexes that somebody else made, to be made again.
    ///
    /// @throws SchemaChangeRefused if one is about a column that goes
    List<SqliteIndex> keptIndexes() {
        List<SqliteIndex> own = SqliteIndex.of(known, from);
        List<SqliteIndex> unmatched = new ArrayList<>(own);
        unmatched.removeIf(each -> file.indexes().stream().anyMatch(index -> index.isNamed(each.name())));
        List<SqliteIndex> kept = new ArrayList<>();
        for (SqliteIndex index : file.indexes()) {
            boolean named = own.stream().anyMatch(each -> each.isNamed(index.name()));
            if (!index.origin().equals("c") || named || removeFirst(unmatched, index)) {
                continue;
            }
            for (Column column : from.columns()) {
                if (to.column(column.name()) == null && mentions(index, column)) {
                    throw new SchemaChangeRefused(
                            ("The column '%s' of the table '%s' can't go: the index '%s', which no migration knows, is"
                                            + " about it. Drop that index first with a RunSql.")
                                    .formatted(column.name(), from.name(), index.name()));
                }
            }
            kept.add(index);
        }
        return kept;
    }

    private static boolean removeFirst(List<SqliteIndex> expected, SqliteIndex index) {
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).doesTheSameAs(index)) {
                expected.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(SqliteIndex index, Column column) {
        String sql = index.sql();
        String name = lower(column.name());
        return sql != null
                && SqliteTokens.of(sql).stream().anyMatch(token -> token.text().equals(name));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
