package dev.musette.db;

/// The kinds of databases whose SQL Musette writes.
public enum Vendor {
    SQLITE,
    POSTGRESQL,
    /// MariaDB 10.5 and MySQL 8, of which names, types and queries are known; [Database] does not open them yet.
    MARIADB
}
