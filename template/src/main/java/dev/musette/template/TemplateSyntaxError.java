package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A template cannot be understood. Most are found when it is compiled; some only when it is rendered, since a tag
/// got a value that it cannot work with.
public class TemplateSyntaxError extends TemplateException {
    private static final long serialVersionUID = 1L;

    public TemplateSyntaxError(String problem, @Nullable Token token) {
        super(problem, token, null);
    }

    /// An error without a place; the parser or the node that runs adds it.
    public TemplateSyntaxError(String problem) {
        super(problem, null, null);
    }

    private TemplateSyntaxError(TemplateSyntaxError error, Token token) {
        super(error.problem(), token, error);
    }

    /// This error with a place, unless it has one.
    TemplateSyntaxError at(@Nullable Token token) {
        return place() != null || token == null ? this : new TemplateSyntaxError(this, token);
    }
}
