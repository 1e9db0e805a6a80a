package dev.musette.db;

/// The kinds of databases that Musette speaks to.
public enum Vendor {
    SQLITE,
    POSTGRESQL
}
