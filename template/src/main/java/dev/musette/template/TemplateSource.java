package dev.musette.template;

/// A template's text, as a loader found it.
///
/// @param name the template's name, as it was asked for
/// @param text the source
/// @param origin where it comes from: a file, a resource; no two templates share one
/// @param version changes when the text at the origin changes (a file's time of modification)
public record TemplateSource(String name, String text, String origin, long version) {}
