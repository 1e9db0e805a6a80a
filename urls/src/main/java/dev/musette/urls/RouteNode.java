package dev.musette.urls;

/// A route as it is matched: an [Endpoint] with a view, or a [Branch] with more routes.
sealed interface RouteNode permits Endpoint, Branch {
    CompiledPattern pattern();
}
