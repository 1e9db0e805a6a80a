package dev.musette.models;

import java.util.Objects;

/// Reads the row of a foreign key that was fetched together with its owner's.
record RelatedReader(Path path, RowReader<?> reader) {

    Field field() {
        return Objects.requireNonNull(path.via);
    }

    /// Whether the owner is the one that another path leads to.
    boolean startsFrom(Path other) {
        return path.from != null && same(path.from, other);
    }

    static boolean same(Path left, Path right) {
        if (left.from == null || right.from == null || left.via == null || right.via == null) {
            return left.from == null && right.from == null;
        }
        return sameStep(left, right) && same(left.from, right.from);
    }

    /// Whether the last steps of both go along or against one foreign key.
    static boolean sameStep(Path left, Path right) {
        return left.back == right.back
                && left.via != null
                && right.via != null
                && left.via.name().equals(right.via.name());
    }
}
