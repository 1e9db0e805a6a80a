package dev.musette.models;

import dev.musette.base.AltersData;
import dev.musette.base.OnDemand;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row as an object. Most models extend [Model], which has the key `id`; one with a key of its own
/// extends this class and marks a field with `primaryKey = true`.
///
/// Two instances are equal if they are of the same model and have the same key; without a key, each
/// equals itself only. Instances belong to one thread at a time.
public abstract class BaseModel implements OnDemand {
    private transient boolean saved;
    private transient @Nullable RowState state;

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

    /// Writes some fields to the instance's row, and no others: `post.save("title", "views")`. Without
    /// names it does nothing.
    ///
    /// @param fields names in snake_case
    /// @throws FieldError if a name is none of a field, or the key's
    /// @throws NotUpdated if there is no such row
    @AltersData
    public void save(String... fields) {
        Saving.save(this, fields);
    }

    /// Reads the values again from the row; columns that were deferred stay so.
    ///
    /// @throws DoesNotExist if the row is gone
    @AltersData
    public void refreshFromDb() {
        Saving.refresh(this);
    }

    /// Reads some fields again from the row.
    ///
    /// @param fields names in snake_case
    /// @throws FieldError if a name is none of a field
    /// @throws DoesNotExist if the row is gone
    @AltersData
    public void refreshFromDb(String... fields) {
        Saving.refresh(this, fields);
    }

    /// Loads fields whose columns a query left out ([QuerySet#only], [QuerySet#defer]), in one query;
    /// nothing where they are there.
    ///
    /// ```java
    /// BlogPost post = BlogPost.objects.defer(p -> p.content).get(7);
    /// post.load("content");
    /// ```
    ///
    /// Such a field holds null before, a number or boolean its initial value. [#save()] leaves its
    /// column alone unless it holds something else by then; to write null, 0 or false into it, load it
    /// first or name it in [#save(String...)]. Templates, forms and a [Ref] load on demand.
    ///
    /// @param fields names in snake_case
    /// @throws FieldError if a name is none of a field
    /// @throws DoesNotExist if the row is gone
    public final void load(String... fields) {
        Saving.load(this, fields);
    }

    /// The names of the fields whose columns were neither loaded nor assigned: `post_id` for a foreign
    /// key.
    public final List<String> deferredFields() {
        return state == null ? List.of() : Saving.deferredFields(this);
    }

    /// Loads the column of a public field if it was left out; templates call it before they read the
    /// field.
    @Override
    public final void demand(String attribute) {
        if (state != null) {
            Saving.demand(this, attribute);
        }
    }

    /// What templates read beside public fields and methods: the rows that refer to this one
    /// (`post.comments`), the keys of foreign keys (`comment.post_id`), and fields whose name is not
    /// that of the Java field.
    ///
    /// @return the value, an empty [Optional] where it is null, or null if there is no such name
    public @Nullable Object attribute(String name) {
        return Attribute.of(this, name);
    }

    @Nullable RowState state() {
        return state;
    }

    RowState makeState() {
        RowState made = state == null ? new RowState() : state;
        state = made;
        return made;
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
