package dev.musette.models;

/// A column whose values have an order.
///
/// @param <T> the Java type of its values
public sealed class ComparablePath<T> extends FieldPath<T>
        permits TextPath, NumberPath, DateTimePath, DatePath, UuidPath {

    ComparablePath(Path owner, Field field) {
        super(owner, field);
    }

    public Condition gt(T value) {
        return where(Lookup.GT, value);
    }

    public Condition gte(T value) {
        return where(Lookup.GTE, value);
    }

    public Condition lt(T value) {
        return where(Lookup.LT, value);
    }

    public Condition lte(T value) {
        return where(Lookup.LTE, value);
    }

    /// Rows whose value lies between the two, both included.
    public Condition range(T first, T last) {
        return where(Lookup.RANGE, new Range(first, last));
    }
}
