package dev.musette.template;

/// The kinds of pieces that a template's source is cut into.
public enum TokenKind {
    /// Text that is written as it is.
    TEXT,
    /// `{{ ... }}`
    VARIABLE,
    /// `{% ... %}`
    BLOCK,
    /// `{# ... #}`
    COMMENT
}
