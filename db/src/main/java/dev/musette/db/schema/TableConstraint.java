package dev.musette.db.schema;

import dev.musette.db.sql.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rows of a table must fulfil beyond their columns' own rules.
public sealed interface TableConstraint {
    String name();

    /// No two rows have the same values in these columns.
    ///
    /// @param condition the rows that it is about, or null for all
    record Unique(
            String name, List<String> columns, @Nullable Condition condition) implements TableConstraint {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /// The condition is not false for any row; columns stand in it without a table.
    record Check(String name, Condition condition) implements TableConstraint {}
}
