package dev.musette.db.schema;

/// Says that a column's values are found in a column of another table, when the transaction ends at the latest.
public record ForeignKeyConstraint(String table, String column) {}
