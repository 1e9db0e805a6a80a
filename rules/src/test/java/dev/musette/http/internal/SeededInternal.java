package dev.musette.http.internal;

/// Seeded: internal to its room.
public final class SeededInternal {}
