package dev.musette.models;

import dev.musette.base.AltersData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where queries of a model start: its `objects`. A subclass overrides [#all] to show some rows only,
/// or adds methods that name queries:
///
/// ```java
/// public final class PostManager extends Manager<BlogPost, BlogPost_> {
///     public PostManager() { super(BlogPost_.META); }
///     public QuerySet<BlogPost, BlogPost_> published() { return filter(p -> p.publishedDate.isNotNull()); }
/// }
/// ```
///
/// Threads share it.
///
/// @param <M> the model
/// @param <P> its path
public class Manager<M extends BaseModel, P extends Path> {
    private final ModelMeta<M, P> meta;

    public Manager(ModelMeta<M, P> meta) {
        this.meta = meta;
    }

    /// The model.
    public final ModelMeta<M, P> meta() {
        return meta;
    }

    /// All rows that the manager shows; every other method starts from these.
    public QuerySet<M, P> all() {
        return new QuerySet<>(meta);
    }

    /// See [QuerySet#filter(Function)].
    public QuerySet<M, P> filter(Function<P, Condition> condition) {
        return all().filter(condition);
    }

    /// See [QuerySet#filter(Condition)].
    public QuerySet<M, P> filter(Condition condition) {
        return all().filter(condition);
    }

    /// See [QuerySet#filter(String, Object)].
    public QuerySet<M, P> filter(String lookup, @Nullable Object value) {
        return all().filter(lookup, value);
    }

    /// See [QuerySet#filter(Map)].
    public QuerySet<M, P> filter(Map<String, ?> lookups) {
        return all().filter(lookups);
    }

    /// See [QuerySet#exclude(Function)].
    public QuerySet<M, P> exclude(Function<P, Condition> condition) {
        return all().exclude(condition);
    }

    /// See [QuerySet#exclude(Condition)].
    public QuerySet<M, P> exclude(Condition condition) {
        return all().exclude(condition);
    }

    /// See [QuerySet#exclude(String, Object)].
    public QuerySet<M, P> exclude(String lookup, @Nullable Object value) {
        return all().exclude(lookup, value);
    }

    /// See [QuerySet#exclude(Map)].
    public QuerySet<M, P> exclude(Map<String, ?> lookups) {
        return all().exclude(lookups);
    }

    /// See [QuerySet#orderBy()].
    public QuerySet<M, P> orderBy() {
        return all().orderBy();
    }

    /// See [QuerySet#orderBy(Function...)].
    @SafeVarargs
    public final QuerySet<M, P> orderBy(Function<P, Ordering>... keys) {
        List<Ordering> order = new ArrayList<>(keys.length);
        for (Function<P, Ordering> key : keys) {
            order.add(key.apply(meta.path()));
        }
        return all().orderBy(order);
    }

    /// See [QuerySet#orderBy(String...)].
    public QuerySet<M, P> orderBy(String... names) {
        return all().orderBy(names);
    }

    /// See [QuerySet#reverse()].
    public QuerySet<M, P> reverse() {
        return all().reverse();
    }

    /// See [QuerySet#distinct()].
    public QuerySet<M, P> distinct() {
        return all().distinct();
    }

    /// See [QuerySet#none()].
    public QuerySet<M, P> none() {
        return all().none();
    }

    /// See [QuerySet#limit(long)].
    public QuerySet<M, P> limit(long count) {
        return all().limit(count);
    }

    /// See [QuerySet#slice(long, long)].
    public QuerySet<M, P> slice(long offset, long limit) {
        return all().slice(offset, limit);
    }

    /// See [QuerySet#selectRelated(Function)].
    public QuerySet<M, P> selectRelated(Function<P, ? extends Path> related) {
        return all().selectRelated(related);
    }

    /// See [QuerySet#selectRelated(String...)].
    public QuerySet<M, P> selectRelated(String... names) {
        return all().selectRelated(names);
    }

    /// See [QuerySet#only(Function...)].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> only(Function<P, ? extends FieldPath<?>>... columns) {
        return all().only(columns);
    }

    /// See [QuerySet#only(String...)].
    public QuerySet<M, P> only(String... names) {
        return all().only(names);
    }

    /// See [QuerySet#defer(Function...)].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> defer(Function<P, ? extends FieldPath<?>>... columns) {
        return all().defer(columns);
    }

    /// See [QuerySet#defer(String...)].
    public QuerySet<M, P> defer(String... names) {
        return all().defer(names);
    }

    /// See [QuerySet#prefetchRelated(Relation...)].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> prefetchRelated(Relation<?, ?, M>... relations) {
        return all().prefetchRelated(relations);
    }

    /// See [QuerySet#prefetchRelated(String...)].
    public QuerySet<M, P> prefetchRelated(String... names) {
        return all().prefetchRelated(names);
    }

    /// See [QuerySet#get(Object)].
    public M get(Object key) {
        return all().get(key);
    }

    /// See [QuerySet#get(Function)].
    public M get(Function<P, Condition> condition) {
        return all().get(condition);
    }

    /// See [QuerySet#get(String, Object)].
    public M get(String lookup, @Nullable Object value) {
        return all().get(lookup, value);
    }

    /// See [QuerySet#getOrNull(Object)].
    public @Nullable M getOrNull(Object key) {
        return all().getOrNull(key);
    }

    /// See [QuerySet#first()].
    public @Nullable M first() {
        return all().first();
    }

    /// See [QuerySet#last()].
    public @Nullable M last() {
        return all().last();
    }

    /// See [QuerySet#earliest(String...)].
    public M earliest(String... names) {
        return all().earliest(names);
    }

    /// See [QuerySet#earliest(Function...)].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final M earliest(Function<P, Ordering>... keys) {
        return all().earliest(keys);
    }

    /// See [QuerySet#latest(String...)].
    public M latest(String... names) {
        return all().latest(names);
    }

    /// See [QuerySet#latest(Function...)].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final M latest(Function<P, Ordering>... keys) {
        return all().latest(keys);
    }

    /// See [QuerySet#contains].
    public boolean contains(M instance) {
        return all().contains(instance);
    }

    /// See [QuerySet#inBulk(Collection)].
    public Map<Object, M> inBulk(Collection<?> keys) {
        return all().inBulk(keys);
    }

    /// See [QuerySet#inBulk(String, Collection)].
    public Map<Object, M> inBulk(String name, Collection<?> values) {
        return all().inBulk(name, values);
    }

    /// See [QuerySet#count()].
    public long count() {
        return all().count();
    }

    /// See [QuerySet#exists()].
    public boolean exists() {
        return all().exists();
    }

    /// See [QuerySet#toList()].
    public List<M> toList() {
        return all().toList();
    }

    /// See [QuerySet#stream()].
    public Stream<M> stream() {
        return all().stream();
    }

    /// See [QuerySet#values(Function)].
    public <A> List<A> values(Function<P, ? extends FieldPath<A>> a) {
        return all().values(a);
    }

    /// See [QuerySet#values(Function, Function, BiFunction)].
    public <A, B, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a, Function<P, ? extends FieldPath<B>> b, BiFunction<A, B, R> make) {
        return all().values(a, b, make);
    }

    /// See [QuerySet#values(Function, Function, Function, Function3)]; [#all] has more columns.
    public <A, B, C, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a,
            Function<P, ? extends FieldPath<B>> b,
            Function<P, ? extends FieldPath<C>> c,
            Function3<A, B, C, R> make) {
        return all().values(a, b, c, make);
    }

    /// See [QuerySet#values(String...)].
    public List<Map<String, @Nullable Object>> values(String... names) {
        return all().values(names);
    }

    /// See [QuerySet#create].
    @AltersData
    public M create(M instance) {
        return all().create(instance);
    }

    /// See [QuerySet#bulkCreate].
    @AltersData
    public List<M> bulkCreate(Collection<M> instances) {
        return all().bulkCreate(instances);
    }

    /// See [QuerySet#getOrCreate(Map)].
    @AltersData
    public Created<M> getOrCreate(Map<String, ?> lookups) {
        return all().getOrCreate(lookups);
    }

    /// See [QuerySet#getOrCreate(Map, Map)].
    @AltersData
    public Created<M> getOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        return all().getOrCreate(lookups, defaults);
    }

    /// See [QuerySet#getOrCreate(Function, Supplier)].
    @AltersData
    public Created<M> getOrCreate(Function<P, Condition> condition, Supplier<M> make) {
        return all().getOrCreate(condition, make);
    }

    /// See [QuerySet#updateOrCreate(Map, Map)].
    @AltersData
    public Created<M> updateOrCreate(Map<String, ?> lookups, Map<String, ?> values) {
        return all().updateOrCreate(lookups, values);
    }

    /// See [QuerySet#updateOrCreate(Map, Map, Map)].
    @AltersData
    public Created<M> updateOrCreate(Map<String, ?> lookups, Map<String, ?> values, Map<String, ?> newValues) {
        return all().updateOrCreate(lookups, values, newValues);
    }

    /// See [QuerySet#updateOrCreate(Function, Supplier, Consumer)].
    @AltersData
    public Created<M> updateOrCreate(Function<P, Condition> condition, Supplier<M> make, Consumer<M> change) {
        return all().updateOrCreate(condition, make, change);
    }

    /// The model's label.
    @Override
    public String toString() {
        return "Manager of " + meta.label();
    }
}
