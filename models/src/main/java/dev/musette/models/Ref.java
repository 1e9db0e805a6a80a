package dev.musette.models;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A reference to a row of another model: the value of a [ForeignKey] field. The key is there at once;
/// the instance is fetched by the first [#get] and remembered.
///
/// ```java
/// @ForeignKey(onDelete = CASCADE) public Ref<BlogPost> post = Ref.empty();
///
/// comment.post.set(post);
/// comment.post.id();             // no query
/// comment.post.get().title;      // one query, unless the instance is here
/// ```
///
/// Belongs to its instance's thread.
///
/// @param <T> the other model
public final class Ref<T extends BaseModel> implements Supplier<@Nullable T> {
    private @Nullable Supplier<? extends ModelMeta<T, ?>> target;
    private @Nullable Object key;
    private @Nullable T instance;
    private @Nullable Runnable pending;

    private Ref() {}

    /// Makes a reference to nothing.
    public static <T extends BaseModel> Ref<T> empty() {
        return new Ref<>();
    }

    /// Makes a reference to an instance.
    public static <T extends BaseModel> Ref<T> of(T instance) {
        Ref<T> ref = new Ref<>();
        ref.set(instance);
        return ref;
    }

    /// Returns the other row's key without a query, or null if there is none.
    public @Nullable Object key() {
        load();
        return instance == null ? key : instance.pk();
    }

    /// Returns the other row's key without a query.
    ///
    /// @return the key, or 0 if there is none
    /// @throws ClassCastException if the other model's key is no number
    public long id() {
        Object key = key();
        return key == null ? 0 : ((Number) key).longValue();
    }

    /// Whether it refers to nothing.
    public boolean isEmpty() {
        load();
        return instance == null && key == null;
    }

    /// Whether [#get] needs no query.
    public boolean isLoaded() {
        return pending == null && (instance != null || key == null);
    }

    /// Returns the other row, by one query unless it is here already.
    ///
    /// @return the instance, or null if the reference is empty
    /// @throws DoesNotExist if there is no row with the key any more
    /// @throws IllegalStateException if the key was set by hand and the owner was neither saved nor
    ///     loaded since
    @Override
    public @Nullable T get() {
        load();
        if (instance == null && key != null) {
            instance = fetch(key);
        }
        return instance;
    }

    /// Returns the other row, by one query unless it is here already.
    ///
    /// @throws DoesNotExist if the reference is empty or there is no row with the key any more
    public T require() {
        T other = get();
        if (other == null) {
            throw new DoesNotExist("The reference is empty: nothing was set. Ask isEmpty() first, or call get().");
        }
        return other;
    }

    private T fetch(Object key) {
        if (target == null) {
            throw new IllegalStateException(
                    "A reference that was set by key learns its model when its owner is saved or"
                            + " loaded, and this owner was not. Save it first, or set the instance.");
        }
        ModelMeta<T, ?> meta = target.get();
        T other = new QuerySet<>(meta).getOrNull(key);
        if (other == null) {
            throw new DoesNotExist("The %s that this reference points at is gone.".formatted(meta.label()));
        }
        return other;
    }

    /// Makes it refer to another row; null empties it. The owner's row changes when the owner is saved.
    public void set(@Nullable T instance) {
        this.pending = null;
        this.instance = instance;
        this.key = null;
    }

    /// Makes it refer to the row of that key, which is not looked at; null empties it.
    public void setKey(@Nullable Object key) {
        pending = null;
        if (instance != null && Objects.equals(instance.pk(), key)) {
            return;
        }
        this.instance = null;
        this.key = key;
    }

    /// Makes it refer to the row of that key, which is not looked at.
    public void setId(long id) {
        setKey(id);
    }

    /// Leaves the key for later: the loader sets it.
    void pend(Runnable loader) {
        pending = loader;
    }

    /// Whether the key was left for later and neither loaded nor set since.
    boolean isPending() {
        return pending != null;
    }

    private void load() {
        if (pending != null) {
            pending.run();
        }
    }

    void target(Supplier<? extends ModelMeta<T, ?>> target) {
        this.target = target;
    }

    /// The key, `empty`, or `not loaded`.
    @Override
    public String toString() {
        if (pending != null) {
            return "not loaded";
        }
        Object key = key();
        return instance != null ? instance.toString() : key == null ? "empty" : "key " + key;
    }
}
