package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// A template cannot be understood. Most are found when it is compiled; some only when it is rendered, since a
/// tag got a value that it cannot work with.
public class TemplateSyntaxError extends TemplateException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final @Nullable String hint;

    public TemplateSyntaxError(String problem, @Nullable Token token) {
        this(TemplateProblem.SYNTAX, problem, null, token);
    }

    /// An error without a place; the parser or the node that runs adds it.
    public TemplateSyntaxError(String problem) {
        this(problem, null);
    }

    /// @param id that of the check that finds such errors
    TemplateSyntaxError(String id, String problem, @Nullable String hint, @Nullable Token token) {
        this(id, problem, hint, token, null);
    }

    private TemplateSyntaxError(
            String id, String problem, @Nullable String hint, @Nullable Token token, @Nullable Throwable cause) {
        super(problem, token, cause);
        this.id = id;
        this.hint = hint;
    }

    String id() {
        return id;
    }

    /// What to do about it, or null if nothing is known.
    public @Nullable String hint() {
        return hint;
    }

    @Override
    public String summary() {
        return hint == null ? problem() : problem() + " " + hint;
    }

    /// This error with a place, unless it has one.
    TemplateSyntaxError at(@Nullable Token token) {
        return place() != null || token == null ? this : new TemplateSyntaxError(id, problem(), hint, token, this);
    }
}
