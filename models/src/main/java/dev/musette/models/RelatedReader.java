package dev.musette.models;

import dev.musette.db.Row;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the row of a foreign key that was fetched together with its owner's.
///
/// @param at the column of the related model's first field
record RelatedReader(Path path, ModelMeta<?, ?> meta, int at) {

    /// Reads the instance, or null if the join found no row.
    @Nullable BaseModel read(Row row) {
        return row.isNull(at + meta.primaryKeyIndex()) ? null : Instances.read(meta, row, at);
    }

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
