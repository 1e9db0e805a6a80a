package dev.musette.models;

/// The column of a foreign key: the key of the other row, without a join. The join is the method of the same name.
///
/// ```java
/// c.post.eq(post)      c.post.eq(5L)      c.post.isNull()      c.post().title.eq("On joins")
/// ```
///
/// @param <T> the other model
/// @param <K> the type of its key
public final class RefPath<T extends BaseModel, K> extends FieldPath<K> {

    public RefPath(Path owner, Field field) {
        super(owner, field);
    }

    /// Rows that refer to this one.
    ///
    /// @throws InvalidValue if it is not saved: it has no key
    public Condition eq(T other) {
        return where(Lookup.EXACT, Keys.saved(other, field));
    }

    /// Lets a query set's update assign another row.
    ///
    /// @throws InvalidValue if it is not saved: it has no key
    public Assignment set(T other) {
        return new Assignment(owner, field, Keys.saved(other, field));
    }
}
