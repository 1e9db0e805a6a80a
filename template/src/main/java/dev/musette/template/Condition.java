package dev.musette.template;

/// The condition of an `if`, as a tree, which the compiler writes out. A value is evaluated only where it decides; a
/// part
/// that fails is false, as in Django.
public sealed interface Condition {
    /// A variable or literal with its filters; nothing where it is missing.
    record Value(FilterExpression expression) implements Condition {}

    /// `not x`
    record Not(Condition operand) implements Condition {}

    /// `x and y`: x if that is false, else y.
    record And(Condition left, Condition right) implements Condition {}

    /// `x or y`: x if that is true, else y.
    record Or(Condition left, Condition right) implements Condition {}

    /// `x == y` and its like.
    record Compared(Condition left, Comparison comparison, Condition right) implements Condition {}
}
