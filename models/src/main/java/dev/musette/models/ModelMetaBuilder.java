package dev.musette.models;

import dev.musette.base.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects what a [ModelMeta] is made of. Generated code uses it:
///
/// ```java
/// ModelMeta.builder(Comment.class, Comment_::new, Comment_::new, new Mapping()).app("blog").fields(ID_FIELD,
/// POST_FIELD).relations(POST).build();
/// ```
///
/// @param <M> the model
/// @param <P> its path
public final class ModelMetaBuilder<M extends BaseModel, P extends Path> {
    final Class<M> type;
    final Supplier<P> path;
    final BiFunction<Path, Field, P> joined;
    final Mapper<M> mapper;
    final List<Field> fields = new ArrayList<>();
    final List<Relation<M, P, ?>> relations = new ArrayList<>();
    final List<IndexDefinition> indexes = new ArrayList<>();
    final List<UniqueDefinition> constraints = new ArrayList<>();
    String name;
    String appLabel = "";
    String table = "";
    List<String> ordering = List.of();
    String verboseName = "";
    String verboseNamePlural = "";

    @Nullable Supplier<Manager<M, P>> manager;

    ModelMetaBuilder(Class<M> type, Supplier<P> path, BiFunction<Path, Field, P> joined, Mapper<M> mapper) {
        this.type = type;
        this.name = type.getSimpleName();
        this.path = path;
        this.joined = joined;
        this.mapper = mapper;
    }

    /// Names the app; the table is `<app>_<class name in lower case>` unless said otherwise.
    public ModelMetaBuilder<M, P> app(String label) {
        appLabel = label;
        return this;
    }

    /// Names the model where its class has another name.
    ModelMetaBuilder<M, P> name(String name) {
        this.name = name;
        return this;
    }

    /// Names the table.
    public ModelMetaBuilder<M, P> table(String name) {
        table = name;
        return this;
    }

    /// Adds fields, in the order of the columns.
    public ModelMetaBuilder<M, P> fields(Field... fields) {
        this.fields.addAll(List.of(fields));
        return this;
    }

    /// Adds the relation of each foreign key.
    @SafeVarargs
    public final ModelMetaBuilder<M, P> relations(Relation<M, P, ?>... relations) {
        for (Relation<M, P, ?> relation : relations) {
            this.relations.add(relation);
        }
        return this;
    }

    /// Sets the default order: names in snake_case, with `-` for the largest first.
    public ModelMetaBuilder<M, P> ordering(String... names) {
        ordering = List.of(names);
        return this;
    }

    /// Adds an index.
    ///
    /// @param name its name, or the empty text for one that is made of table, columns and their digest
    /// @param fields names of fields, with `-` where the order is descending
    public ModelMetaBuilder<M, P> index(String name, String... fields) {
        indexes.add(new IndexDefinition(name, List.of(fields)));
        return this;
    }

    /// Adds a constraint: no two rows have the same values in all of the fields.
    ///
    /// @param fields names of fields
    public ModelMetaBuilder<M, P> unique(String name, String... fields) {
        constraints.add(new UniqueDefinition(name, List.of(fields)));
        return this;
    }

    /// Sets what people call one and several of them.
    public ModelMetaBuilder<M, P> verboseName(String one, String several) {
        verboseName = one;
        verboseNamePlural = several;
        return this;
    }

    /// Sets where the model's own manager is found.
    public ModelMetaBuilder<M, P> objects(Supplier<Manager<M, P>> manager) {
        this.manager = manager;
        return this;
    }

    /// Makes the metadata.
    ///
    /// @throws IllegalArgumentException if there is not exactly one key, or an index or constraint
    ///     names an unknown field
    public ModelMeta<M, P> build() {
        if (table.isEmpty()) {
            table = appLabel + "_" + name.toLowerCase(Locale.ROOT);
        }
        if (verboseName.isEmpty()) {
            verboseName = Names.snakeCase(name).replace('_', ' ');
        }
        if (verboseNamePlural.isEmpty()) {
            verboseNamePlural = verboseName + "s";
        }
        return new ModelMeta<>(this);
    }
}
