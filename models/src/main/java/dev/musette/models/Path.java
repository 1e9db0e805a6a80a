package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// Where a query stands: at its own model, or at another one that a chain of foreign keys leads to. The
/// generated subclasses add a field for each column and a method for each join:
///
/// ```java
/// Comment.objects.filter(c -> c.post().title.icontains("java"));       // c: at the comment, c.post(): at its post
/// BlogPost.objects.filter(p -> p.reverse(Comment_.POST).text.contains("spam"));      // against the foreign key
/// ```
///
/// Immutable; threads may share it.
public class Path {
    final @Nullable Path from;
    final @Nullable Field via;

    /// The foreign key that the last step goes against, or null where it goes along.
    final @Nullable Relation<?, ?, ?> back;

    /// The path of a query's own model.
    protected Path() {
        this.from = null;
        this.via = null;
        this.back = null;
    }

    /// The path of the model that a foreign key of another path refers to.
    protected Path(Path from, Field via) {
        this.via = via;
        if (from instanceof BackStep step) {
            this.from = step.start;
            this.back = step.relation;
        } else {
            this.from = from;
            this.back = null;
        }
    }

    /// Goes to the rows that refer to this one. In one condition all such steps along one relation meet
    /// the same row; two `filter`s may meet two different ones. A row is found once for each row that
    /// refers to it: see [QuerySet#distinct].
    ///
    /// ```java
    /// BlogPost.objects.filter(p -> {
    ///     Comment_ comment = p.reverse(Comment_.POST);
    ///     return comment.author.eq("Eve").and(comment.text.contains("spam"));      // one comment that is both
    /// });
    /// ```
    ///
    /// @param relation a foreign key that refers to this path's model
    /// @throws FieldError if it refers to another one; thrown when the query runs
    public final <M extends BaseModel, P extends Path> P reverse(Relation<M, P, ?> relation) {
        return relation.source().joined(new BackStep(this, relation), relation.field());
    }

    /// Makes a path that has no class: the way of lookups by name.
    static Path along(Path from, Field via) {
        return new Path(from, via);
    }

    /// Makes a path against a foreign key that has no class: the way of lookups by name.
    static Path against(Path from, Relation<?, ?, ?> relation) {
        return new Path(new BackStep(from, relation), relation.field());
    }

    /// Makes the root of paths that have no class.
    static Path root() {
        return new Path();
    }

    /// Whether the last step may lead from one row to several.
    final boolean isToMany() {
        return back != null && !back.field().unique();
    }
}
