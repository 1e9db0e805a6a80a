package dev.musette.db;

/// What a connection is wanted for.
enum Access {
    READ,
    WRITE
}
