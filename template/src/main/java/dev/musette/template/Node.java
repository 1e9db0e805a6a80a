package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A part of a compiled template. Threads share it: what it has to remember while a page is rendered goes into
/// [Context#state].
public abstract class Node {
    private @Nullable Token token;

    /// For subclasses.
    protected Node() {}

    /// Writes what this part stands for.
    public abstract void render(Context context, Output output);

    /// The tag that this node was made of; null until the parser has put it into its list.
    public final @Nullable Token token() {
        return token;
    }

    final void token(Token token) {
        if (this.token == null) {
            this.token = token;
        }
    }

    /// Whether nothing but text may stand before it in its template.
    public boolean mustBeFirst() {
        return false;
    }
}
