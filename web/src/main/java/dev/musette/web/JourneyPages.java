package dev.musette.web;

import dev.musette.http.Request;

/// The pages of the journeys, in debug.
final class JourneyPages {
    /// The path below which they stand.
    static final String ROOT = "/__musette__/";

    private JourneyPages() {}

    /// Whether a request is for one of these pages, and so no journey of its own.
    static boolean isTheirs(Request request) {
        return request.path().startsWith(ROOT);
    }
}
