package dev.musette.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A function or an aggregate: `COUNT(DISTINCT "blog_post"."author_id") FILTER (WHERE ...)`.
///
/// @param name letters, digits and underscores: it stands in the text as it is
/// @param arguments in order
/// @param distinct whether an aggregate looks at different values only
/// @param filter the rows that an aggregate looks at, or null for all
public record FunctionCall(
        String name,
        List<Expression> arguments,
        boolean distinct,
        @Nullable Condition filter) implements Expression {

    public FunctionCall {
        arguments = List.copyOf(arguments);
        if (name.isEmpty() || !name.chars().allMatch(FunctionCall::isNameCharacter)) {
            throw new IllegalArgumentException(
                    "'%s' is not the name of an SQL function: it may have ASCII letters, digits and underscores."
                            .formatted(name));
        }
    }

    /// Calls a function with its arguments.
    public static FunctionCall of(String name, Expression... arguments) {
        return new FunctionCall(name, List.of(arguments), false, null);
    }

    /// Counts rows: `COUNT(*)`.
    public static FunctionCall countAll() {
        return of("COUNT", new Star());
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
