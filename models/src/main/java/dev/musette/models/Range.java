package dev.musette.models;

/// The two ends of a range, both included.
record Range(Object first, Object last) {}
