package dev.musette.models;

import dev.musette.db.sql.Arithmetic.Operator;

/// A column and a number with an operator between them.
record Arithmetic<T>(FieldPath<T> left, Operator operator, T right) implements Expression<T> {}
