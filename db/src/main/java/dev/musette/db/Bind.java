package dev.musette.db;

/// Gives a statement its values. Called once for each run of the statement, on the thread that runs it.
@FunctionalInterface
public interface Bind {
    /// For a statement without values.
    Bind NONE = _ -> {};

    void bind(Parameters parameters);
}
