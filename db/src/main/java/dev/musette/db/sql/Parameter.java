package dev.musette.db.sql;

/// A place for a value that is bound when the statement runs. A slot may occur in several places of a tree; the
/// compiled text then has several `?` that take the same value.
///
/// @param slot the index of the value among those that the caller keeps, counted from 0
public record Parameter(int slot) implements Expression {}
