package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// What a row has to fulfil: a comparison, or others joined by and, or, not. Made by the fields of a [Path] or by name;
/// immutable.
///
/// ```java
/// p -> p.title.icontains("java").and(p.author().name.startsWith("A").not())
/// Condition.of("title__icontains", "java").or(Condition.of("author__name", "Ada"))
/// ```
public sealed interface Condition permits Comparison, AllOf, AnyOf, Negation, NamedCondition {

    /// Makes a condition by a lookup's name; the query set that it filters resolves it.
    ///
    /// @param lookup fields and a comparison joined by `__`: `author__name__startswith`
    /// @param value what to compare with
    static Condition of(String lookup, @Nullable Object value) {
        return new NamedCondition(lookup, value);
    }

    /// Rows that fulfil both.
    default Condition and(Condition other) {
        return AllOf.of(this, other);
    }

    /// Rows that fulfil at least one of both.
    default Condition or(Condition other) {
        return AnyOf.of(this, other);
    }

    /// Rows that do not fulfil it. Rows where it cannot be told because a value is missing are among them, as with
    /// [QuerySet#exclude].
    default Condition not() {
        return this instanceof Negation(Condition inner) ? inner : new Negation(this);
    }
}
