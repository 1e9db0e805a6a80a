package dev.musette.urls;

import dev.musette.base.ImproperlyConfigured;

/// The pattern of a route cannot be read; the message shows where.
public class RouteSyntaxError extends ImproperlyConfigured {
    private static final long serialVersionUID = 1L;

    /// @param source the pattern
    /// @param at the index of the character that is wrong
    /// @param problem what is wrong, what is expected
    RouteSyntaxError(String source, int at, String problem) {
        super("%s%n    %s%n    %s^".formatted(problem, source, " ".repeat(at)));
    }

    RouteSyntaxError(String problem, Throwable cause) {
        super(problem, cause);
    }
}
