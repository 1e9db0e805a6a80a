package dev.musette.base;

import java.util.Locale;

/// What a step of a [Trace] is, in the order in which a request first meets them.
public enum StepKind {
    /// The whole way of a request through the site.
    REQUEST,
    /// The server or whatever else handed the request over.
    ENGINE,
    /// An app that stands in front of the middleware.
    OUTER_LAYER,
    /// A middleware, with everything inside it: its way in, and its way out.
    MIDDLEWARE,
    /// The routes, asked for the path.
    MATCH,
    /// The view.
    VIEW,
    /// A statement that was sent to a database.
    STATEMENT,
    /// A template that is a page of its own.
    TEMPLATE,
    /// A template that another one extends.
    PARENT,
    /// A template that another one includes.
    INCLUDE,
    /// What was thrown, inside the step that threw it.
    EXCEPTION,
    /// The making of a page about what was thrown.
    ERROR_PAGE,
    /// The answer, as the outermost layer leaves it.
    RESPONSE,
    /// The body, until its last byte was handed to the engine.
    SENT;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /// The kind for people: `outer layer`.
    public String word() {
        return word;
    }

    /// Whether the step is a layer around others: its time before them is its way in, its time after them its way out.
    public boolean isLayer() {
        return this == OUTER_LAYER || this == MIDDLEWARE;
    }
}
