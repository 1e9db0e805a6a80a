package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// A comparison whose names no model has looked at yet.
record NamedCondition(String lookup, @Nullable Object value) implements Condition {}
