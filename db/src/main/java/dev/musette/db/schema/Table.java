package dev.musette.db.schema;

import java.util.List;
import java.util.Set;

/// A table as it is to be created.
///
/// @param uniqueTogether sets of columns that are unique together, each as an index whose name is made from
///     them
public record Table(
        String name,
        List<Column> columns,
        List<List<String>> uniqueTogether,
        List<Index> indexes,
        List<TableConstraint> constraints) {

    public Table {
        columns = List.copyOf(columns);
        uniqueTogether = uniqueTogether.stream().map(List::copyOf).toList();
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
        requireColumns(name, columns, uniqueTogether, indexes);
    }

    public static Table of(String name, Column... columns) {
        return new Table(name, List.of(columns), List.of(), List.of(), List.of());
    }

    private static void requireColumns(
            String table, List<Column> columns, List<List<String>> uniqueTogether, List<Index> indexes) {
        Set<String> names = new java.util.HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        "The table '%s' has two columns '%s'.".formatted(table, column.name()));
            }
        }
        uniqueTogether.forEach(set -> set.forEach(column -> requireColumn(table, names, column)));
        indexes.forEach(index -> index.keys().forEach(key -> requireColumn(table, names, key.column())));
    }

    private static void requireColumn(String table, Set<String> names, String column) {
        if (!names.contains(column)) {
            throw new IllegalArgumentException(
                    "An index of the table '%s' names the column '%s', which it does not have."
                            .formatted(table, column));
        }
    }
}
