package dev.musette.template;

/// The type of [Variable#MISSING].
public enum Missing {
    /// There is no such value.
    MISSING
}
