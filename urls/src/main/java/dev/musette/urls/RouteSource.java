package dev.musette.urls;

/// The pattern of a route as it was written.
public sealed interface RouteSource permits RouteText, RegexText {

    /// `post/<int:id>/`, or the regular expression.
    String text();
}
