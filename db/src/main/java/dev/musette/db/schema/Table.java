package dev.musette.db.schema;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /// Returns a column by its name, whose case does not matter, or null.
    @Nullable Column column(String name) {
        for (Column column : columns) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }

    /// Whether something beside the column itself indexes or constrains it.
    boolean hasIndexOn(String column) {
        return uniqueTogether.stream().anyMatch(set -> set.contains(column))
                || indexes.stream()
                        .anyMatch(index -> index.columnsWithDirection().contains(column)
                                || index.columnsWithDirection().contains("-" + column))
                || constraints.stream()
                        .anyMatch(each -> each instanceof TableConstraint.Unique unique
                                && unique.columns().contains(column));
    }

    /// This table with a column under another name, wherever it stands but in conditions.
    Table withColumnRenamed(String from, String to) {
        UnaryOperator<String> rename = name -> name.equals(from) ? to : name;
        return new Table(
                name,
                columns.stream()
                        .map(column -> column.named(rename.apply(column.name())))
                        .toList(),
                uniqueTogether.stream()
                        .map(set -> set.stream().map(rename).toList())
                        .toList(),
                indexes.stream().map(index -> index.withColumns(rename)).toList(),
                constraints.stream()
                        .map(constraint -> constraint instanceof TableConstraint.Unique unique
                                ? new TableConstraint.Unique(
                                        unique.name(),
                                        unique.columns().stream().map(rename).toList(),
                                        unique.condition())
                                : constraint)
                        .toList());
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
