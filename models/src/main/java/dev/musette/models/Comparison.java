package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// A column compared with a value of its own type: a `List` for `IN`, a [Range] for `RANGE`, a `Boolean` for `ISNULL`.
record Comparison(
        Path owner, Field field, Lookup lookup, @Nullable Object value) implements Condition {

    /// Comparing with null asks for rows without a value.
    boolean asksForNull() {
        return lookup == Lookup.ISNULL ? Boolean.TRUE.equals(value) : value == null;
    }
}
