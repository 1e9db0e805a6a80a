package dev.musette.db.sql;

import java.util.List;

/// New rows.
///
/// @param columns their names; none inserts one row of defaults
/// @param rows for each row its values, in the order of the columns
/// @param returning the columns that the statement answers with, a row for each row inserted; none makes it an
///     update
public record Insert(String table, List<String> columns, List<List<Expression>> rows, List<String> returning)
        implements Statement {

    public Insert {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        returning = List.copyOf(returning);
        for (List<Expression> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row for '%s' has %d values, its columns are %d."
                        .formatted(table, row.size(), columns.size()));
            }
        }
        if (columns.isEmpty() ? rows.size() > 1 : rows.isEmpty()) {
            throw new IllegalArgumentException("An insert into '%s' of %d columns can't have %d rows."
                    .formatted(table, columns.size(), rows.size()));
        }
    }
}
