package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Rendering failed: a value's method, a filter or a tag threw. The message names the expression or the tag and
/// the kind of what was thrown, never its text, which may hold a user's data; the cause has it.
public class TemplateError extends TemplateException {
    private static final long serialVersionUID = 1L;

    public TemplateError(String problem, @Nullable Token token, @Nullable Throwable cause) {
        super(problem, token, cause);
    }

    public TemplateError(String problem) {
        super(problem, null, null);
    }

    /// Gives what was thrown while the token's node rendered a place; if it has one, the node led there.
    static RuntimeException at(@Nullable Token token, RuntimeException thrown) {
        if (token != null && thrown instanceof TemplateException known && known.place() != null) {
            known.from(token);
            return known;
        }
        return switch (thrown) {
            case TemplateSyntaxError error -> error.at(token);
            case TemplateDoesNotExist error -> error.at(token);
            case SandboxViolation violation -> violation.at(token);
            case TemplateException error when token == null -> error;
            case TemplateException error -> new TemplateError(error.problem(), token, error);
            case OutputFailed failed -> failed;
            default -> token == null ? thrown : threw(token, thrown);
        };
    }

    /// The tag threw what is no error of templates.
    static TemplateError threw(Token token, RuntimeException thrown) {
        return new TemplateError(token.source() + " threw " + thrown.getClass().getName() + ".", token, thrown);
    }
}
