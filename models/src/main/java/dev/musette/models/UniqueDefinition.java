package dev.musette.models;

import java.util.List;

/// Fields of a model whose values are unique together.
///
/// @param name the constraint's name in the database, not empty
/// @param fields names of fields in snake_case
public record UniqueDefinition(String name, List<String> fields) {

    /// @throws IllegalArgumentException if there is no name or there are no fields
    public UniqueDefinition {
        fields = List.copyOf(fields);
        if (name.isEmpty() || fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "A unique constraint needs a name and one field or more; found the name '%s' and %d fields."
                            .formatted(name, fields.size()));
        }
    }
}
