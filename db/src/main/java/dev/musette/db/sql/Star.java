package dev.musette.db.sql;

/// The `*` of `COUNT(*)`.
public record Star() implements Expression {}
