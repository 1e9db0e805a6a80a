package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Everything that goes wrong with a template. The message says what is wrong; where the place is known, it is followed
/// by the place and an excerpt of the source with a caret:
///
/// ```
/// Invalid filter: 'uper'.
///   at blog/post.html:3:11
///     3 | <h1>{{ title|uper }}</h1>
///       |           ^
/// ```
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final @Nullable TemplatePlace place;
    private final @Nullable String excerpt;

    protected TemplateException(String problem, @Nullable Token token, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        this.place = token == null ? null : token.place();
        this.excerpt = token == null ? null : token.excerpt();
    }

    /// What is wrong, without the place.
    public String problem() {
        return problem;
    }

    /// Where it is wrong, or null if that is no place in a template.
    public @Nullable TemplatePlace place() {
        return place;
    }

    /// The line of the source and a caret below the place, or null where there is no place.
    public @Nullable String excerpt() {
        return excerpt;
    }

    @Override
    public String getMessage() {
        return place == null ? problem : problem + "\n  at " + place + "\n" + excerpt;
    }
}
