package dev.musette.db.sql;

/// What a [Dialect] compiles: one statement.
public sealed interface Statement permits Select, Insert, Update, Delete {}
