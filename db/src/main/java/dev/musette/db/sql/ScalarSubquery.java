package dev.musette.db.sql;

/// A query of one column and one row as a value. Its columns may refer to the sources of the query around it.
public record ScalarSubquery(Select query) implements Expression {}
