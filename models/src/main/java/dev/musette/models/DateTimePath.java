package dev.musette.models;

import java.time.Instant;

/// A column of moments; values are cut to microseconds.
public final class DateTimePath extends ComparablePath<Instant> {

    public DateTimePath(Path owner, Field field) {
        super(owner, field);
    }
}
