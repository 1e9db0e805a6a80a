package dev.musette.db.schema;

/// A table as it is and as it shall be.
public record TableChange(Table from, Table to) {}
