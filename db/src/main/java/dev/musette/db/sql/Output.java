package dev.musette.db.sql;

import org.jspecify.annotations.Nullable;

/// One column of a query's result.
///
/// @param name its name in the result, or null
public record Output(Expression expression, @Nullable String name) {}
