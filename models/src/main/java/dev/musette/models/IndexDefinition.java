package dev.musette.models;

import dev.musette.db.schema.Identifiers;
import java.util.List;

/// An index of a model's table.
///
/// @param name its name in the database; in a [ModelMeta] never empty
/// @param fields names of fields in snake_case, with `-` where the order is descending
public record IndexDefinition(String name, List<String> fields) {

    /// @throws IllegalArgumentException if there are no fields
    public IndexDefinition {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("The index '%s' has no fields; it needs one or more.".formatted(name));
        }
    }

    /// This index with a name: its own, or Django's automatic one.
    ///
    /// @param columns those of the fields, with `-` where the order is descending
    IndexDefinition named(String table, List<String> columns) {
        return name.isEmpty() ? new IndexDefinition(Identifiers.indexName(table, columns), fields) : this;
    }
}
