package dev.musette.db;

import java.time.Duration;

/// A statement that ran, as a [StatementLog] sees it. Its values are not part of it.
///
/// @param sql the text, with `?` for each value
/// @param duration from taking the prepared statement to the last row read
/// @param rows how many rows it returned, inserted, changed or removed
/// @param parameters how many values were bound
/// @param alias the database's name in the settings
/// @param failed whether the database refused it
public record SqlStatement(String sql, Duration duration, int rows, int parameters, String alias, boolean failed) {}
