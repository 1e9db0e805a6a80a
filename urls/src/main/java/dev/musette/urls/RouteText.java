package dev.musette.urls;

/// The route of `path`: literal text with captures in angle brackets.
///
/// @param text `post/<int:id>/`, without the leading slash
public record RouteText(String text) implements RouteSource {}
