package dev.musette.db.sql;

/// Where a query's rows come from.
public sealed interface Source {
    /// The name by which a [ColumnRef] refers to it.
    String alias();

    /// A table under its own name or another.
    record Table(String name, String alias) implements Source {}

    /// A query whose rows are used as a table's.
    record Subquery(Select query, String alias) implements Source {}

    static Source table(String name) {
        return new Table(name, name);
    }

    static Source table(String name, String alias) {
        return new Table(name, alias);
    }
}
