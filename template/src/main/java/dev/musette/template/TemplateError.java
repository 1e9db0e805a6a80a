package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Rendering failed: a value's method, a filter or a tag threw. The message names the expression or the tag and the
/// kind of what was thrown, never its text, which may hold a user's data; the cause has it.
public class TemplateError extends TemplateException {
    private static final long serialVersionUID = 1L;

    public TemplateError(String problem, @Nullable Token token, @Nullable Throwable cause) {
        super(problem, token, cause);
    }

    public TemplateError(String problem) {
        super(problem, null, null);
    }

    /// Gives what was thrown while the token's node rendered a place, unless it has one.
    static RuntimeException at(@Nullable Token token, RuntimeException thrown) {
        return switch (thrown) {
            case TemplateSyntaxError error -> error.at(token);
            case TemplateDoesNotExist error -> error.at(token);
            case TemplateException error when error.place() != null || token == null -> error;
            case TemplateException error -> new TemplateError(error.problem(), token, error);
            case OutputFailed failed -> failed;
            default ->
                token == null
                        ? thrown
                        : new TemplateError(
                                token.source() + " threw " + thrown.getClass().getName() + ".", token, thrown);
        };
    }
}
