package dev.musette.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is known of one model: its names, fields and accessors. Immutable, and of its own class only;
/// what other models say about it (the ways back of their foreign keys) is the [ModelRegistry]'s.
///
/// The processor writes one as the constant `META` of each `X_` class.
///
/// @param <M> the model
/// @param <P> its path
public final class ModelMeta<M extends BaseModel, P extends Path> {
    private final Class<M> type;
    private final String name;
    private final String appLabel;
    private final String table;
    private final List<Field> fields;
    private final List<Relation<M, P, ?>> relations;
    private final List<String> ordering;
    private final String verboseName;
    private final String verboseNamePlural;
    private final Mapper<M> mapper;
    private final Supplier<P> pathFactory;
    private final BiFunction<Path, Field, P> joined;
    private final @Nullable Supplier<Manager<M, P>> manager;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<IndexDefinition> indexes;
    private final List<UniqueDefinition> constraints;
    private final int primaryKey;
    private final SqlCache cache = new SqlCache();
    private volatile @Nullable P path;
    private volatile @Nullable List<Ordering> defaultOrder;

    ModelMeta(ModelMetaBuilder<M, P> from) {
        this.type = from.type;
        this.name = from.name;
        this.appLabel = from.appLabel;
        this.table = from.table;
        this.fields = List.copyOf(from.fields);
        this.relations = List.copyOf(from.relations);
        this.ordering = List.copyOf(from.ordering);
        this.verboseName = from.verboseName;
        this.verboseNamePlural = from.verboseNamePlural;
        this.mapper = from.mapper;
        this.pathFactory = from.path;
        this.joined = from.joined;
        this.manager = from.manager;
        int key = -1;
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
            key = fields.get(i).primaryKey() ? i : key;
        }
        if (key < 0) {
            throw new IllegalArgumentException("%s has no field that is its primary key.".formatted(type.getName()));
        }
        this.primaryKey = key;
        this.indexes = from.indexes.stream()
                .map(index -> index.named(
                        table, index.fields().stream().map(this::indexColumn).toList()))
                .toList();
        this.constraints = List.copyOf(from.constraints);
        constraints.forEach(unique -> unique.fields().forEach(this::indexColumn));
    }

    /// Starts the metadata of a model; generated code calls it.
    ///
    /// @param path makes the path of the model itself
    /// @param joined makes its path at the end of a foreign key
    public static <M extends BaseModel, P extends Path> ModelMetaBuilder<M, P> builder(
            Class<M> type, Supplier<P> path, BiFunction<Path, Field, P> joined, Mapper<M> mapper) {
        return new ModelMetaBuilder<>(type, path, joined, mapper);
    }

    /// Returns the metadata of a model's class.
    ///
    /// @throws IllegalArgumentException if the processor wrote none for it
    public static <M extends BaseModel> ModelMeta<M, ?> of(Class<M> type) {
        @SuppressWarnings("unchecked") // the generated META of M is a ModelMeta<M, ?>
        ModelMeta<M, ?> meta = (ModelMeta<M, ?>) GeneratedClasses.meta(type);
        return meta;
    }

    /// Returns the metadata of an instance.
    public static ModelMeta<?, ?> of(BaseModel model) {
        return model.meta();
    }

    /// The model's class.
    public Class<M> type() {
        return type;
    }

    /// The app that it belongs to: `blog`.
    public String appLabel() {
        return appLabel;
    }

    /// The class's simple name: `BlogPost`.
    public String name() {
        return name;
    }

    /// App and name: `blog.BlogPost`.
    public String label() {
        return appLabel + "." + name;
    }

    /// The table's name: `blog_blogpost`.
    public String table() {
        return table;
    }

    /// What people call one of them: `blog post`.
    public String verboseName() {
        return verboseName;
    }

    /// What people call several of them: `blog posts`.
    public String verboseNamePlural() {
        return verboseNamePlural;
    }

    /// The default order, as [QuerySet#orderBy(String...)] takes it.
    public List<String> ordering() {
        return ordering;
    }

    /// All fields in the order of their columns; the key of a [Model] is the first.
    public List<Field> fields() {
        return fields;
    }

    /// The foreign keys.
    public List<Relation<M, P, ?>> relations() {
        return relations;
    }

    /// The indexes over several fields or with a name; a field's own is [Field#dbIndex].
    public List<IndexDefinition> indexes() {
        return indexes;
    }

    /// The constraints: fields whose values are unique together.
    public List<UniqueDefinition> constraints() {
        return constraints;
    }

    /// Returns the constant that a new instance has in a field: what the Java field's initialiser says,
    /// 0 and false for primitives without one. Null where there is none, where two new instances differ
    /// (a random UUID), where it is the present moment or day, and for keys that the database counts.
    ///
    /// @throws IllegalArgumentException if the model has no such field
    public @Nullable Object defaultOf(Field field) {
        return Defaults.of(this, index(field));
    }

    /// The field that is the key.
    public Field primaryKey() {
        return fields.get(primaryKey);
    }

    /// Returns a field by its name in snake_case, or null. `pk` is the key, whatever its name.
    public @Nullable Field field(String name) {
        Integer index = places.get(name);
        return index != null ? fields.get(index) : name.equals("pk") ? primaryKey() : null;
    }

    /// Returns the model that a foreign key refers to.
    ///
    /// @throws IllegalArgumentException if the field is none of this model's foreign keys
    public ModelMeta<?, ?> target(Field foreignKey) {
        for (Relation<M, P, ?> relation : relations) {
            if (relation.field().name().equals(foreignKey.name())) {
                return relation.target();
            }
        }
        throw new IllegalArgumentException("%s has no foreign key '%s'.".formatted(label(), foreignKey.name()));
    }

    /// The model's own manager: its `objects`, or one that returns all rows.
    public Manager<M, P> objects() {
        return manager == null ? new Manager<>(this) : manager.get();
    }

    /// The path of the model itself.
    public P path() {
        P path = this.path;
        if (path == null) {
            path = pathFactory.get();
            this.path = path;
        }
        return path;
    }

    P joined(Path from, Field via) {
        return joined.apply(from, via);
    }

    /// Makes an instance with its defaults, as `new` does.
    public M create() {
        return mapper.create();
    }

    /// Returns a field's value; a foreign key's is the other row's key, `@Nullable` where the field is.
    /// A column that was deferred is loaded.
    public @Nullable Object get(M model, Field field) {
        int index = index(field);
        if (model.state() != null) {
            Deferring.ensure(this, model, index);
        }
        return mapper.get(model, index);
    }

    /// Sets a field's value.
    ///
    /// @param value of the field's Java type; a foreign key's is the other row's key
    public void set(M model, Field field, @Nullable Object value) {
        mapper.set(model, index(field), value);
    }

    /// Returns the reference of a foreign key's field.
    public Ref<?> ref(M model, Field field) {
        return mapper.ref(model, index(field));
    }

    Mapper<M> mapper() {
        return mapper;
    }

    SqlCache cache() {
        return cache;
    }

    int primaryKeyIndex() {
        return primaryKey;
    }

    /// The instance's key, or null before it has one.
    @Nullable Object key(M model) {
        Object value = mapper.get(model, primaryKey);
        return Keys.isUnset(primaryKey(), value) ? null : value;
    }

    /// Whether the instance is one of this model's.
    boolean isInstance(BaseModel model) {
        return type.isInstance(model) && (type != HistoricalModel.class || model.meta() == this);
    }

    M cast(BaseModel model) {
        return type.cast(model);
    }

    List<Ordering> defaultOrder() {
        List<Ordering> order = defaultOrder;
        if (order == null) {
            order = new NameResolver(this).orderings(ordering);
            defaultOrder = order;
        }
        return order;
    }

    /// What a query may name here, sorted.
    List<String> choices() {
        List<String> choices = new ArrayList<>(places.keySet());
        fields.stream().filter(Field::isRelation).map(Field::keyName).forEach(choices::add);
        choices.addAll(ModelRegistry.queryNames(this));
        choices.sort(null);
        return choices;
    }

    /// The column of an index's or constraint's field, `-` kept.
    private String indexColumn(String named) {
        boolean descending = named.startsWith("-");
        Integer place = places.get(descending ? named.substring(1) : named);
        if (place == null) {
            throw new IllegalArgumentException(
                    "An index or constraint of %s names '%s', which is none of its fields: %s."
                            .formatted(label(), named, String.join(", ", places.keySet())));
        }
        return (descending ? "-" : "") + fields.get(place).column();
    }

    int index(Field field) {
        Integer index = places.get(field.name());
        if (index == null) {
            throw new IllegalArgumentException("%s has no field '%s'.".formatted(label(), field.name()));
        }
        return index;
    }

    /// The label.
    @Override
    public String toString() {
        return label();
    }
}
