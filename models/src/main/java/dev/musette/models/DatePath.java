package dev.musette.models;

import java.time.LocalDate;

/// A column of days.
public final class DatePath extends ComparablePath<LocalDate> {

    public DatePath(Path owner, Field field) {
        super(owner, field);
    }
}
