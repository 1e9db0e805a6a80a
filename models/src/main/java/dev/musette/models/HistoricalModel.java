package dev.musette.models;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of a model as it was at some point of its history, when its class was another or is gone: its
/// values go by name. Migrations that change data use it:
///
/// ```java
/// ModelMeta<HistoricalModel, HistoricalPath> posts =
///         HistoricalModel.meta("blog", "BlogPost", "blog_blogpost", fields, List.of("-published_date"));
/// for (HistoricalModel post : posts.objects().filter("title__contains", "java")) {
///     post.set("slug", "java");
///     post.save();
/// }
/// ```
public final class HistoricalModel extends BaseModel {
    private final ModelMeta<HistoricalModel, HistoricalPath> meta;

    /// By the places of the fields; a foreign key's is its [Ref].
    final @Nullable Object[] values;

    HistoricalModel(ModelMeta<HistoricalModel, HistoricalPath> meta, int size) {
        this.meta = meta;
        this.values = new Object[size];
    }

    /// Makes the metadata of a model without a class. Its foreign keys find the models that they refer
    /// to once a [ModelRegistry] has both.
    ///
    /// @param appLabel `blog`
    /// @param name the class's name at that time: `BlogPost`
    /// @param table `blog_blogpost`
    /// @param fields in the order of their columns, exactly one of them the key
    /// @param ordering as in [ModelOptions#ordering]
    public static ModelMeta<HistoricalModel, HistoricalPath> meta(
            String appLabel, String name, String table, List<Field> fields, List<String> ordering) {
        return new HistoricalMapper(fields).meta(appLabel, name, table, ordering);
    }

    @Override
    ModelMeta<HistoricalModel, HistoricalPath> meta() {
        return meta;
    }

    /// Returns a field's value: `get("title")`, the other row with `get("post")`, its key with
    /// `get("post_id")`, the own key with `get("pk")`.
    ///
    /// @throws FieldError if the model has no such field
    public @Nullable Object get(String name) {
        Field field = meta.field(name);
        if (field != null && field.isRelation()) {
            return meta.ref(this, field).get();
        }
        return meta.get(this, field == null ? keyField(name) : field);
    }

    /// Sets a field's value: `set("title", "On joins")`, another row or its key with `set("post",
    /// ...)`, the key with `set("post_id", 7)`.
    ///
    /// @throws FieldError if the model has no such field
    /// @throws InvalidValue if the field cannot have the value
    public void set(String name, @Nullable Object value) {
        Field known = meta.field(name);
        Field field = known == null ? keyField(name) : known;
        Creating.assign(meta, this, field, value);
    }

    private Field keyField(String name) {
        Field field = Creating.find(meta, name);
        if (field == null) {
            throw new FieldError("%s has no field '%s' at this point of its history. Its fields are: %s."
                    .formatted(
                            meta.label(),
                            name,
                            meta.fields().stream().map(Field::keyName).collect(Collectors.joining(", "))));
        }
        return field;
    }

    /// `BlogPost object (7)`.
    @Override
    public String toString() {
        return "%s object (%s)".formatted(meta.name(), Objects.requireNonNullElse(pk(), "new"));
    }
}
