package dev.musette.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes to the rows of a table.
///
/// @param assignments at least one
/// @param where the rows to change, or null for all
public record Update(
        String table,
        List<Assignment> assignments,
        @Nullable Condition where) implements Statement {

    /// A column and its new value, which may be computed from the row as it was.
    public record Assignment(String column, Expression value) {}

    public Update {
        assignments = List.copyOf(assignments);
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("An update of '%s' needs at least one assignment.".formatted(table));
        }
    }
}
