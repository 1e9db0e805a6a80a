package dev.musette.db.sql;

/// A condition as a value: true, false or null.
public record ConditionValue(Condition condition) implements Expression {}
