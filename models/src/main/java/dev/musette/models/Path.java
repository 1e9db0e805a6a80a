package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// Where a query stands: at its own model, or at another one that a chain of foreign keys leads to. The generated
/// subclasses add a field for each column and a method for each join:
///
/// ```java
/// Comment.objects.filter(c -> c.post().title.icontains("java"));   // c: at the comment, c.post(): at its post
/// ```
///
/// Immutable; threads may share it.
public class Path {
    final @Nullable Path from;
    final @Nullable Field via;

    /// The path of a query's own model.
    protected Path() {
        this.from = null;
        this.via = null;
    }

    /// The path of the model that a foreign key of another path refers to.
    protected Path(Path from, Field via) {
        this.from = from;
        this.via = via;
    }

    /// Makes a path that has no class: the way of lookups by name.
    static Path along(Path from, Field via) {
        return new Path(from, via);
    }

    /// Makes the root of paths that have no class.
    static Path root() {
        return new Path();
    }
}
