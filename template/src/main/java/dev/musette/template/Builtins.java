package dev.musette.template;

/// The language's own tags and filters, which stand in packages of their own and are found as services. Applications
/// register theirs with [EngineOptions#builtin].
public interface Builtins {
    /// Adds them.
    void register(Library library);
}
