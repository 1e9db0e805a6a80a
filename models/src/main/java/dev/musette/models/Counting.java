package dev.musette.models;

/// Stands at the number of rows that refer to a path's row: a subquery, no join.
final class Counting extends Path {
    /// The number as a column.
    static final Field NUMBER = Field.of("count", new FieldType.BigInt());

    final Path start;
    final Relation<?, ?, ?> counted;

    Counting(Path start, Relation<?, ?, ?> counted) {
        super(start, NUMBER);
        this.start = start;
        this.counted = counted;
    }
}
