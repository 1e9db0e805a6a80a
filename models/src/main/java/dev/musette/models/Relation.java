package dev.musette.models;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A foreign key as a way between two models, owned by the side that has the column: `Comment_.POST`.
/// Immutable; threads may share it.
///
/// ```java
/// QuerySet<Comment, Comment_> comments = Comment_.POST.of(post);     // the way back
/// ```
///
/// @param <M> the model that has the foreign key
/// @param <P> its path
/// @param <T> the model that it refers to
public final class Relation<M extends BaseModel, P extends Path, T extends BaseModel> {
    private final Supplier<ModelMeta<M, P>> source;
    private final Field field;
    private final Supplier<? extends ModelMeta<T, ?>> target;

    private Relation(Supplier<ModelMeta<M, P>> source, Field field, Supplier<? extends ModelMeta<T, ?>> target) {
        this.source = source;
        this.field = field;
        this.target = target;
    }

    /// Makes a relation; generated code calls it. Neither supplier is asked before the relation is used.
    public static <M extends BaseModel, P extends Path, T extends BaseModel> Relation<M, P, T> of(
            Supplier<ModelMeta<M, P>> source, Field field, Supplier<? extends ModelMeta<T, ?>> target) {
        return new Relation<>(source, field, target);
    }

    /// The rows that refer to one, from the model's own manager.
    ///
    /// @throws InvalidValue if it is not saved
    public RelatedSet<M, P, T> of(T other) {
        Object key = Keys.saved(other, field);
        QuerySet<M, P> rows = source().objects().all().filter(new Comparison(Path.root(), field, Lookup.EXACT, key));
        RowState state = other.state();
        @SuppressWarnings("unchecked") // they were fetched along this relation
        List<M> fetched = state == null ? null : (List<M>) state.fetched(this);
        return new RelatedSet<>(this, other, rows.query(), fetched);
    }

    /// The number of rows that refer to the one where a path stands, as a column: a subquery for each
    /// row.
    ///
    /// ```java
    /// BlogPost.objects.orderBy(p -> Comment_.POST.count(p).desc());
    /// BlogPost.objects.filter(p -> Comment_.POST.count(p).gt(2))
    ///         .values(p -> p.title, p -> Comment_.POST.count(p), Row::new);
    /// ```
    ///
    /// @param path stands at the model that the foreign key refers to; another one throws a
    ///     [FieldError] when the query runs
    public LongPath count(Path path) {
        return new LongPath(new Counting(path, this), Counting.NUMBER);
    }

    /// The foreign key.
    public Field field() {
        return field;
    }

    /// The model that has the foreign key.
    public ModelMeta<M, P> source() {
        return source.get();
    }

    /// The model that it refers to.
    public ModelMeta<T, ?> target() {
        return target.get();
    }

    /// Puts a key that was read from a row into the reference of an instance; generated code calls it.
    ///
    /// @param ref the instance's own, or null if it has none
    public Ref<T> loaded(@Nullable Ref<T> ref, @Nullable Object key) {
        Ref<T> loaded = ref == null ? Ref.empty() : ref;
        loaded.target(target);
        loaded.setKey(key);
        return loaded;
    }

    /// Returns the key to store for an instance's reference, which learns its model; generated code
    /// calls it.
    ///
    /// @throws InvalidValue if the reference holds an instance that was never saved
    public @Nullable Object key(@Nullable Ref<T> ref) {
        if (ref == null) {
            return null;
        }
        ref.target(target);
        Object key = ref.key();
        if (key == null && !ref.isEmpty()) {
            throw new InvalidValue("'%s' refers to a %s that was never saved. Call save() on that one first."
                    .formatted(field.name(), target().label()));
        }
        return key;
    }

    /// `blog.Comment.post`.
    @Override
    public String toString() {
        return source().label() + "." + field.name();
    }
}
