package dev.musette.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that goes wrong with a template. The message says what is wrong; where the place is known, it is
/// followed by the place, an excerpt of the source with a caret, and the tags of other templates that led there:
///
/// ```
/// Invalid filter: 'uper'. Did you mean 'upper'?
///   at blog/post.html:3:11
///     3 | <h1>{{ title|uper }}</h1>
///       |           ^
///   from blog/list.html:7:5
/// ```
public class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Templates that include each other without an end would fill the message.
    private static final int MOST_OUTER = 10;

    private final String problem;
    private final @Nullable TemplatePlace place;
    private final @Nullable String excerpt;
    private final transient @Nullable TemplateSource source;
    private final ArrayList<TemplatePlace> outer = new ArrayList<>(0);

    protected TemplateException(String problem, @Nullable Token token, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        this.place = token == null ? null : token.place();
        this.excerpt = token == null ? null : token.excerpt();
        this.source = token == null ? null : token.template();
    }

    /// What is wrong, without the place.
    public String problem() {
        return problem;
    }

    /// What is wrong and, where that is known, what to do; without the place.
    public String summary() {
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

    /// The template that the place is in, as it was compiled; null where there is no place, and after
    /// serialization.
    public @Nullable TemplateSource source() {
        return source;
    }

    /// The tags of other templates that led to the place, the nearest first: an `include`, an `extends`, the
    /// `block` of a parent. At most ten.
    public List<TemplatePlace> outer() {
        return List.copyOf(outer);
    }

    /// Adds a tag that led here, unless it stands in the template that is known already.
    final void from(Token token) {
        String known = outer.isEmpty() ? template() : outer.getLast().template();
        if (known != null && !known.equals(token.template().name()) && outer.size() < MOST_OUTER) {
            outer.add(token.place());
        }
    }

    private @Nullable String template() {
        return place == null ? null : place.template();
    }

    @Override
    public String getMessage() {
        if (place == null) {
            return summary();
        }
        StringBuilder message = new StringBuilder(summary())
                .append("\n  at ")
                .append(place)
                .append('\n')
                .append(excerpt);
        outer.forEach(tag -> message.append("\n  from ").append(tag));
        return message.toString();
    }
}
