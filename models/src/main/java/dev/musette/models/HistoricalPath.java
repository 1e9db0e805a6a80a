package dev.musette.models;

/// The path of a [HistoricalModel]: it has no typed columns, its queries go by name.
public final class HistoricalPath extends Path {
    HistoricalPath() {}

    HistoricalPath(Path from, Field via) {
        super(from, via);
    }
}
