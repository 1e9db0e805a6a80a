package dev.musette.models;

/// A value that the database computes for each row: a column, or arithmetic over columns.
///
/// @param <T> the Java type of the value
@SuppressWarnings("UnusedTypeParameter") // FieldPath.set() matches it against the column's type
public sealed interface Expression<T> permits FieldPath, Arithmetic {}
