package dev.musette.db.sql;

import org.jspecify.annotations.Nullable;

/// Removes rows of a table.
///
/// @param where the rows to remove, or null for all
public record Delete(String table, @Nullable Condition where) implements Statement {}
