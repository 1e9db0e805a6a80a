package dev.musette.db.sql;

import org.jspecify.annotations.Nullable;

/// A constant of the program's own that stands in the text: null, a boolean or an integer. Everything that
/// comes from a user is a [Parameter].
///
/// @param value null, a `Boolean`, an `Integer` or a `Long`
public record Literal(@Nullable Object value) implements Expression {
    public static final Literal NULL = new Literal(null);
    public static final Literal ONE = new Literal(1L);

    public Literal {
        if (value != null && !(value instanceof Boolean) && !(value instanceof Long) && !(value instanceof Integer)) {
            throw new IllegalArgumentException(
                    "A literal of SQL is null, a boolean or an integer, not a %s. Bind it as a Parameter."
                            .formatted(value.getClass().getName()));
        }
    }
}
