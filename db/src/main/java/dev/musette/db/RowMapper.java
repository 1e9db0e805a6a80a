package dev.musette.db;

import org.jspecify.annotations.Nullable;

/// Makes a value of the row that a result stands on. The row is valid during the call only.
///
/// @param <R> what a row becomes
@FunctionalInterface
public interface RowMapper<R extends @Nullable Object> {
    R map(Row row);
}
