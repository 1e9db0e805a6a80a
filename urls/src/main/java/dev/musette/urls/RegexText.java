package dev.musette.urls;

/// The regular expression of `rePath`, in the syntax that Python and Java share; groups are named as
/// `(?P<year>...)` or `(?<year>...)`.
///
/// @param text `^year/(?P<year>[0-9]{4})/$`
public record RegexText(String text) implements RouteSource {}
