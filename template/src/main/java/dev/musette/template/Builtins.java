package dev.musette.template;

import java.util.Map;

/// The language's own tags and filters, which stand in packages of their own and are found as services. Applications
/// register theirs with [EngineOptions#builtin] and [EngineOptions#library].
public interface Builtins {
    /// Adds those that every template knows.
    default void register(Library library) {}

    /// Those that `{% load name %}` makes known, by name; an engine's options may replace them.
    default Map<String, Library> libraries() {
        return Map.of();
    }
}
