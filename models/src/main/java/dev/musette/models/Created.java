package dev.musette.models;

/// What [QuerySet#getOrCreate] and [QuerySet#updateOrCreate] found or made.
///
/// @param created whether it was made
public record Created<M extends BaseModel>(M instance, boolean created) {}
