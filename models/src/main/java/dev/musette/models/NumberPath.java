package dev.musette.models;

import dev.musette.db.sql.Arithmetic.Operator;

/// A column of numbers.
///
/// @param <T> `Integer`, `Long`, `Double` or `BigDecimal`
public sealed class NumberPath<T extends Number> extends ComparablePath<T>
        permits LongPath, IntegerPath, DoublePath, DecimalPath {

    NumberPath(Path owner, Field field) {
        super(owner, field);
    }

    /// The column's value plus a number, for [#set(Expression)].
    public Expression<T> plus(T number) {
        return new Arithmetic<>(this, Operator.PLUS, number);
    }

    /// The column's value minus a number.
    public Expression<T> minus(T number) {
        return new Arithmetic<>(this, Operator.MINUS, number);
    }

    /// The column's value times a number.
    public Expression<T> times(T number) {
        return new Arithmetic<>(this, Operator.TIMES, number);
    }
}
