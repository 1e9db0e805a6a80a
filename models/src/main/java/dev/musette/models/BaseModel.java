package dev.musette.models;

import dev.musette.base.AltersData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row as an object. Most models extend [Model], which has the key `id`; one with a key of its own
/// extends this class and marks a field with `primaryKey = true`.
///
/// Two instances are equal if they are of the same model and have the same key; without a key, each
/// equals itself only. Instances belong to one thread at a time.
public abstract class BaseModel {
    private transient boolean saved;

    protected BaseModel() {}

    /// Puts the instance into its table: inserts it if it was never saved, else updates its row.
    ///
    /// A new instance whose key was set by hand updates that key's row if there is one, as in Django.
    @AltersData
    public void save() {
        Saving.save(this);
    }

    /// Deletes the row and does what the foreign keys that refer to it say.
    ///
    /// @return how many rows were deleted, in all and for each model
    /// @throws ProtectedError if a row refers to it by a foreign key with [OnDelete#PROTECT]
    /// @throws IllegalStateException if it was never saved
    @AltersData
    public Deleted delete() {
        return Deleting.delete(this);
    }

    /// Reads all values again from the row.
    ///
    /// @throws DoesNotExist if the row is gone
    @AltersData
    public void refresh() {
        Saving.refresh(this);
    }

    /// What is known of the instance's model.
    ModelMeta<?, ?> meta() {
        return GeneratedClasses.meta(getClass());
    }

    /// Whether the instance was never saved nor loaded.
    public final boolean isAdding() {
        return !saved;
    }

    /// The value of the key, or null if it has none yet.
    public final @Nullable Object pk() {
        return key(ModelMeta.of(this), this);
    }

    private static <M extends BaseModel> @Nullable Object key(ModelMeta<M, ?> meta, BaseModel model) {
        return meta.key(meta.cast(model));
    }

    final void markSaved(boolean saved) {
        this.saved = saved;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof BaseModel model) || ModelMeta.of(this) != ModelMeta.of(model)) {
            return false;
        }
        Object key = pk();
        return key != null && key.equals(model.pk());
    }

    /// That of the key; it changes when a new instance is saved.
    @Override
    public int hashCode() {
        Object key = pk();
        return key == null
                ? System.identityHashCode(this)
                : Objects.hash(getClass().getName(), key);
    }

    /// `BlogPost object (7)`.
    @Override
    public String toString() {
        Object key = pk();
        return "%s object (%s)".formatted(getClass().getSimpleName(), key == null ? "new" : key);
    }
}
