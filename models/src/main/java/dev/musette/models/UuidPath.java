package dev.musette.models;

import java.util.UUID;

/// A column of UUIDs.
public final class UuidPath extends ComparablePath<UUID> {

    public UuidPath(Path owner, Field field) {
        super(owner, field);
    }
}
