package dev.musette.models;

/// The opposite of a condition.
record Negation(Condition inner) implements Condition {}
