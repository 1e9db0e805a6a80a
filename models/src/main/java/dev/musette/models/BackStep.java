package dev.musette.models;

/// Tells the constructor of a [Path] that its last step goes against the foreign key.
final class BackStep extends Path {
    final Path start;
    final Relation<?, ?, ?> relation;

    BackStep(Path start, Relation<?, ?, ?> relation) {
        this.start = start;
        this.relation = relation;
    }
}
