package dev.musette.models;

import dev.musette.base.AltersData;
import dev.musette.models.NameResolver.Resolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of a model that fulfil conditions, in an order; not asked for before they are needed.
///
/// ```java
/// BlogPost.objects.filter(p -> p.title.icontains("java").and(p.author().name.startsWith("A")))
///         .orderBy(p -> p.publishedDate.desc())
///         .selectRelated(p -> p.author())
///         .limit(20);
/// BlogPost.objects.filter("title__icontains", "java").orderBy("-published_date");   // the same by names
/// ```
///
/// Each method that narrows or sorts returns a new one. Iterating asks once, keeps the instances and
/// gives the connection back; [#stream] reads row by row. Names are in snake_case, parts joined by
/// `__`.
///
/// May be shared by threads while it is only narrowed; the instances that it keeps belong to one.
///
/// @param <M> the model
/// @param <P> its path
public sealed class QuerySet<M extends BaseModel, P extends Path> implements Iterable<M> permits RelatedSet {
    private final ModelMeta<M, P> meta;
    private final Query query;
    private final @Nullable Known known;
    private @Nullable List<M> result;

    /// The row that all rows refer to, where the query began there.
    record Known(Field field, BaseModel owner) {}

    QuerySet(ModelMeta<M, P> meta) {
        this(meta, Query.all(meta), null, null);
    }

    QuerySet(ModelMeta<M, P> meta, Query query, @Nullable Known known, @Nullable List<M> result) {
        this.meta = meta;
        this.query = query;
        this.known = known;
        this.result = result;
    }

    private QuerySet<M, P> with(Query changed) {
        return new QuerySet<>(meta, changed, known, null);
    }

    Query query() {
        return query;
    }

    /// Prepares an instance that becomes one of the rows.
    void adopt(M instance) {}

    /// Forgets the rows that were fetched: others have come or gone.
    void changed() {
        result = null;
    }

    private NameResolver names() {
        return new NameResolver(meta);
    }

    /// The model.
    public final ModelMeta<M, P> meta() {
        return meta;
    }

    /// The same rows, asked for anew.
    public QuerySet<M, P> all() {
        return with(query);
    }

    /// The rows that also fulfil a condition.
    public QuerySet<M, P> filter(Function<P, Condition> condition) {
        return filter(condition.apply(meta.path()));
    }

    /// The rows that also fulfil a condition, which may be made by names.
    ///
    /// @throws FieldError if it names an unknown field or lookup
    /// @throws IllegalStateException if the query set is sliced already
    public QuerySet<M, P> filter(Condition condition) {
        return with(unsliced("filter").filter(names().condition(condition)));
    }

    /// The rows that also fulfil a lookup: `filter("author__name__startswith", "A")`.
    ///
    /// @throws FieldError if it names an unknown field or lookup
    /// @throws InvalidValue if the field cannot have such a value
    public QuerySet<M, P> filter(String lookup, @Nullable Object value) {
        return filter(Condition.of(lookup, value));
    }

    /// The rows that also fulfil all lookups.
    ///
    /// @param lookups a lookup -> its value
    public QuerySet<M, P> filter(Map<String, ?> lookups) {
        return filter(all(lookups));
    }

    /// The rows that do not fulfil a condition.
    public QuerySet<M, P> exclude(Function<P, Condition> condition) {
        return exclude(condition.apply(meta.path()));
    }

    /// The rows that do not fulfil a condition, which may be made by names.
    ///
    /// @throws FieldError if it names an unknown field or lookup
    public QuerySet<M, P> exclude(Condition condition) {
        return with(unsliced("exclude").filter(new Negation(names().condition(condition))));
    }

    /// The rows that do not fulfil a lookup.
    public QuerySet<M, P> exclude(String lookup, @Nullable Object value) {
        return exclude(Condition.of(lookup, value));
    }

    /// The rows that do not fulfil all of the lookups.
    public QuerySet<M, P> exclude(Map<String, ?> lookups) {
        return exclude(all(lookups));
    }

    private static Condition all(Map<String, ?> lookups) {
        List<Condition> parts = new ArrayList<>(lookups.size());
        lookups.forEach((lookup, value) -> parts.add(Condition.of(lookup, value)));
        return new AllOf(List.copyOf(parts));
    }

    /// The rows in no order.
    public QuerySet<M, P> orderBy() {
        return with(unsliced("orderBy").order(List.of()));
    }

    /// The rows sorted by these keys, the first first; it replaces an order that was there.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> orderBy(Function<P, Ordering>... keys) {
        return orderBy(orderings(keys));
    }

    private List<Ordering> orderings(Function<P, Ordering>[] keys) {
        List<Ordering> order = new ArrayList<>(keys.length);
        for (Function<P, Ordering> key : keys) {
            order.add(key.apply(meta.path()));
        }
        return order;
    }

    QuerySet<M, P> orderBy(List<Ordering> order) {
        return with(unsliced("orderBy").order(order));
    }

    /// The rows sorted by these names, `-` before one for the largest first. A foreign key sorts as its
    /// model does.
    ///
    /// @throws FieldError if a name is none of a column
    public QuerySet<M, P> orderBy(String... names) {
        return with(unsliced("orderBy").order(names().orderings(List.of(names))));
    }

    /// The rows in the opposite order.
    public QuerySet<M, P> reverse() {
        return with(unsliced("reverse").reverse());
    }

    /// Whether the rows have an order, named or the model's own.
    public boolean isOrdered() {
        return !query.effectiveOrder().isEmpty();
    }

    /// The rows, those with equal columns once.
    public QuerySet<M, P> distinct() {
        return with(unsliced("distinct").distinct(true));
    }

    /// No rows, without asking.
    public QuerySet<M, P> none() {
        return with(query.nothing());
    }

    /// The first rows.
    ///
    /// @param count 0 or more
    public QuerySet<M, P> limit(long count) {
        return slice(0, count);
    }

    /// A part of the rows.
    ///
    /// @param offset the rows to skip, 0 or more
    /// @param limit the most rows, 0 or more
    public QuerySet<M, P> slice(long offset, long limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException(
                    "A slice starts at 0 and has 0 rows or more; found offset %d and limit %d."
                            .formatted(offset, limit));
        }
        return with(query.slice(offset, limit));
    }

    /// The rows without the first ones.
    ///
    /// @param count 0 or more
    public QuerySet<M, P> skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("Only 0 rows or more can be skipped; found %d.".formatted(count));
        }
        return with(query.slice(count, null));
    }

    /// The rows together with those of a foreign key, in one query.
    public QuerySet<M, P> selectRelated(Function<P, ? extends Path> related) {
        return with(query.related(SelectedPaths.add(query.related(), related.apply(meta.path()))));
    }

    /// The rows together with those of foreign keys, in one query: `selectRelated("author__country",
    /// "editor")`.
    ///
    /// @throws FieldError if a name is none of a foreign key
    public QuerySet<M, P> selectRelated(String... names) {
        List<Path> paths = query.related();
        for (String name : names) {
            paths = SelectedPaths.add(paths, names().relation(name));
        }
        return with(query.related(paths));
    }

    /// The rows with these columns only, and the key: the others are loaded on demand, see
    /// [BaseModel#load]. It replaces columns that were named before, but for those of [#defer].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> only(Function<P, ? extends FieldPath<?>>... columns) {
        return with(query.loading(Loading.only(query.loading(), paths(columns))));
    }

    /// The rows with these columns only, by name: `only("title", "author__name")`. A name along a
    /// foreign key says what is loaded of the row that [#selectRelated] fetches there.
    ///
    /// @throws FieldError if a name is none of a column
    public QuerySet<M, P> only(String... names) {
        return with(query.loading(Loading.only(query.loading(), paths(names))));
    }

    /// The rows without these columns, which are loaded on demand: see [BaseModel#load].
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> defer(Function<P, ? extends FieldPath<?>>... columns) {
        return with(query.loading(Loading.defer(query.loading(), paths(columns))));
    }

    /// The rows without these columns, by name.
    ///
    /// @throws FieldError if a name is none of a column
    public QuerySet<M, P> defer(String... names) {
        return with(query.loading(Loading.defer(query.loading(), paths(names))));
    }

    private List<Ordering> paths(Function<P, ? extends FieldPath<?>>[] columns) {
        List<Ordering> paths = new ArrayList<>(columns.length);
        for (Function<P, ? extends FieldPath<?>> column : columns) {
            FieldPath<?> path = column.apply(meta.path());
            paths.add(Selected.column(path.owner, path.field));
        }
        return paths;
    }

    private List<Ordering> paths(String... names) {
        List<Ordering> paths = new ArrayList<>(names.length);
        for (String name : names) {
            Resolved column = names().column(name);
            paths.add(Selected.column(column.owner(), column.field()));
        }
        return paths;
    }

    /// The rows together with those that refer to them, in one query more for each relation:
    /// `prefetchRelated(Comment_.POST)`. `Comment_.POST.of(post)` and the templates'
    /// `post.comments.all` then ask no more.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final QuerySet<M, P> prefetchRelated(Relation<?, ?, M>... relations) {
        return with(query.prefetch(
                Stream.of(relations).map(each -> new Prefetch(List.of(each))).toList()));
    }

    /// The rows together with others, in one query more for each step: the rows that refer to them
    /// (`comments`), those that they refer to (`author`), and on from there (`comments__author`).
    ///
    /// @throws FieldError if a part of a name is neither a foreign key nor the way back of one
    public QuerySet<M, P> prefetchRelated(String... names) {
        return with(query.prefetch(
                Stream.of(names).map(each -> Prefetch.named(meta, each)).toList()));
    }

    /// The only row.
    ///
    /// @throws DoesNotExist if there is none
    /// @throws MultipleObjectsReturned if there are several
    public M get() {
        M only = getOrNull();
        if (only == null) {
            throw new DoesNotExist("%s matching query does not exist.".formatted(meta.label()));
        }
        return only;
    }

    /// The row of a key.
    ///
    /// @throws DoesNotExist if there is none
    /// @throws InvalidValue if the key's type cannot be the model's
    public M get(Object key) {
        return filter("pk", key).get();
    }

    /// The only row that fulfils a condition.
    ///
    /// @throws DoesNotExist if there is none
    /// @throws MultipleObjectsReturned if there are several
    public M get(Function<P, Condition> condition) {
        return filter(condition).get();
    }

    /// The only row that fulfils a lookup.
    public M get(String lookup, @Nullable Object value) {
        return filter(lookup, value).get();
    }

    /// The only row, or null if there is none.
    ///
    /// @throws MultipleObjectsReturned if there are several
    public @Nullable M getOrNull() {
        List<M> found = result;
        if (found == null) {
            QuerySet<M, P> few =
                    query.isSliced() ? all() : with(query.order(List.of()).slice(0, (long) MAX_GET_RESULTS));
            found = few.toList();
        }
        if (found.size() > 1) {
            throw new MultipleObjectsReturned("get() returned more than one %s: it returned %s."
                    .formatted(
                            meta.label(),
                            found.size() < MAX_GET_RESULTS ? found.size() : "more than " + (MAX_GET_RESULTS - 1)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static final int MAX_GET_RESULTS = 21;

    /// The row of a key, or null if there is none.
    public @Nullable M getOrNull(Object key) {
        return filter("pk", key).getOrNull();
    }

    /// The first row, by the key if there is no order; null if there are no rows.
    public @Nullable M first() {
        QuerySet<M, P> ordered = isOrdered() || query.isSliced() ? this : orderBy("pk");
        List<M> found = ordered.limit(1).toList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The last row, by the key if there is no order; null if there are no rows.
    public @Nullable M last() {
        QuerySet<M, P> backwards = isOrdered() ? reverse() : orderBy("-pk");
        List<M> found = backwards.limit(1).toList();
        return found.isEmpty() ? null : found.getFirst();
    }

    /// The first row in an order of its own: `earliest("published_date")`.
    ///
    /// @throws DoesNotExist if there are no rows
    public M earliest(String... names) {
        return outermost(unsliced("earliest").order(names().orderings(List.of(names))));
    }

    /// The first row in an order of its own.
    ///
    /// @throws DoesNotExist if there are no rows
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final M earliest(Function<P, Ordering>... keys) {
        return outermost(unsliced("earliest").order(orderings(keys)));
    }

    /// The last row in an order of its own: `latest("published_date")`.
    ///
    /// @throws DoesNotExist if there are no rows
    public M latest(String... names) {
        return outermost(
                unsliced("latest").order(names().orderings(List.of(names))).reverse());
    }

    /// The last row in an order of its own.
    ///
    /// @throws DoesNotExist if there are no rows
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final M latest(Function<P, Ordering>... keys) {
        return outermost(unsliced("latest").order(orderings(keys)).reverse());
    }

    private M outermost(Query ordered) {
        if (ordered.effectiveOrder().isEmpty()) {
            throw new IllegalArgumentException("earliest() and latest() need a field to sort by.");
        }
        List<M> found = with(ordered.slice(0, 1L)).toList();
        if (found.isEmpty()) {
            throw new DoesNotExist("%s matching query does not exist.".formatted(meta.label()));
        }
        return found.getFirst();
    }

    /// Whether an instance's row is among them.
    ///
    /// @throws InvalidValue if it is not saved
    /// @throws IllegalStateException if the query set is sliced and not fetched yet
    public boolean contains(M instance) {
        Object key = Keys.saved(instance, meta.primaryKey());
        if (!meta.isInstance(instance)) {
            return false;
        }
        if (result != null) {
            return result.contains(instance);
        }
        return filter(new Comparison(Path.root(), meta.primaryKey(), Lookup.EXACT, key))
                .exists();
    }

    /// The rows of these keys: a key -> its row. Keys without a row are left out.
    public Map<Object, M> inBulk(Collection<?> keys) {
        return inBulk("pk", keys);
    }

    /// The rows with these values in a unique field: a value -> its row.
    ///
    /// @throws FieldError if the field is not unique
    public Map<Object, M> inBulk(String name, Collection<?> values) {
        Field field = names().column(name).field();
        if (!field.unique() && !field.primaryKey()) {
            throw new FieldError("inBulk() finds one row for each value, so '%s' of %s must be unique."
                    .formatted(name, meta.label()));
        }
        unsliced("inBulk");
        Map<Object, M> rows = new LinkedHashMap<>();
        for (M row : values.isEmpty() ? none() : filter(name + "__in", values)) {
            rows.put(Objects.requireNonNull(meta.get(row, field)), row);
        }
        return rows;
    }

    /// How many rows there are.
    public long count() {
        if (result != null) {
            return result.size();
        }
        return query.none() ? 0 : new Fetch(plain()).count();
    }

    /// Whether there is a row.
    public boolean exists() {
        if (result != null) {
            return !result.isEmpty();
        }
        if (query.none()) {
            return false;
        }
        return new Fetch(plain().slice(0, 1L)).exists();
    }

    /// The query for answers that no order and no related row changes.
    private Query plain() {
        Query plain = query.related(List.of()).loading(null);
        return plain.isSliced() ? plain : plain.order(List.of());
    }

    /// All rows, fetched once. Unmodifiable.
    public List<M> toList() {
        List<M> found = result;
        if (found == null) {
            found = query.none() ? List.of() : List.copyOf(new Fetch(query).instances(meta));
            if (known != null) {
                found.forEach(this::connect);
            }
            if (!query.prefetch().isEmpty() && !found.isEmpty()) {
                Prefetch.run(query.prefetch(), found);
            }
            result = found;
        }
        return found;
    }

    private M connect(M row) {
        if (known != null) {
            Instances.connect(meta, row, known.field, known.owner);
        }
        return row;
    }

    /// Iterates over all rows, fetched once.
    @Override
    public Iterator<M> iterator() {
        return toList().iterator();
    }

    /// All rows, read one by one in constant memory and not kept. Close the stream:
    /// `try (Stream<BlogPost> posts = BlogPost.objects.stream()) { ... }`.
    public Stream<M> stream() {
        if (result != null) {
            return result.stream();
        }
        if (!query.prefetch().isEmpty()) {
            throw new IllegalStateException(
                    "stream() reads row by row, prefetchRelated() needs all rows. Leave one of both out.");
        }
        Stream<M> rows = query.none() ? Stream.empty() : new Fetch(query).cursor(meta).stream();
        return known == null ? rows : rows.map(this::connect);
    }

    /// The values of one column.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A> List<A> values(Function<P, ? extends FieldPath<A>> a) {
        return columns(a).stream().map(row -> (A) row[0]).toList();
    }

    /// The values of two columns, each row given to a function: `values(p -> p.title, p ->
    /// p.author().name, Row::new)`.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A, B, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a, Function<P, ? extends FieldPath<B>> b, BiFunction<A, B, R> make) {
        return columns(a, b).stream()
                .map(row -> make.apply((A) row[0], (B) row[1]))
                .toList();
    }

    /// The values of three columns, each row given to a function.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A, B, C, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a,
            Function<P, ? extends FieldPath<B>> b,
            Function<P, ? extends FieldPath<C>> c,
            Function3<A, B, C, R> make) {
        return columns(a, b, c).stream()
                .map(row -> make.apply((A) row[0], (B) row[1], (C) row[2]))
                .toList();
    }

    /// The values of four columns, each row given to a function.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A, B, C, D, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a,
            Function<P, ? extends FieldPath<B>> b,
            Function<P, ? extends FieldPath<C>> c,
            Function<P, ? extends FieldPath<D>> d,
            Function4<A, B, C, D, R> make) {
        return columns(a, b, c, d).stream()
                .map(row -> make.apply((A) row[0], (B) row[1], (C) row[2], (D) row[3]))
                .toList();
    }

    /// The values of five columns, each row given to a function.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A, B, C, D, E, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a,
            Function<P, ? extends FieldPath<B>> b,
            Function<P, ? extends FieldPath<C>> c,
            Function<P, ? extends FieldPath<D>> d,
            Function<P, ? extends FieldPath<E>> e,
            Function5<A, B, C, D, E, R> make) {
        return columns(a, b, c, d, e).stream()
                .map(row -> make.apply((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4]))
                .toList();
    }

    /// The values of six columns, each row given to a function.
    @SuppressWarnings({"unchecked", "NullAway"}) // a path's type is that of its column; null where the column is
    public <A, B, C, D, E, F, R> List<R> values(
            Function<P, ? extends FieldPath<A>> a,
            Function<P, ? extends FieldPath<B>> b,
            Function<P, ? extends FieldPath<C>> c,
            Function<P, ? extends FieldPath<D>> d,
            Function<P, ? extends FieldPath<E>> e,
            Function<P, ? extends FieldPath<F>> f,
            Function6<A, B, C, D, E, F, R> make) {
        return columns(a, b, c, d, e, f).stream()
                .map(row -> make.apply((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5]))
                .toList();
    }

    /// The values of columns by their names: `values("title", "author__name")`; of all own columns
    /// without names.
    ///
    /// @return for each row a name -> its value, in the order of the names
    /// @throws FieldError if a name is none of a column
    public List<Map<String, @Nullable Object>> values(String... names) {
        String[] wanted = names.length > 0
                ? names
                : meta.fields().stream().map(Field::keyName).toArray(String[]::new);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (@Nullable Object[] values : namedColumns(wanted)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < wanted.length; i++) {
                row.put(wanted[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<@Nullable Object[]> namedColumns(String[] names) {
        List<Ordering> wanted = new ArrayList<>();
        List<Field> types = new ArrayList<>();
        for (String name : names) {
            Resolved resolved = names().column(name);
            wanted.add(Selected.column(resolved.owner(), resolved.field()));
            types.add(Selected.type(resolved.meta(), resolved.field()));
        }
        return query.none() ? List.of() : new Fetch(query.related(List.of())).columns(wanted, types);
    }

    @SafeVarargs
    private List<@Nullable Object[]> columns(Function<P, ? extends FieldPath<?>>... paths) {
        List<Ordering> wanted = new ArrayList<>();
        List<Field> types = new ArrayList<>();
        for (Function<P, ? extends FieldPath<?>> path : paths) {
            FieldPath<?> column = path.apply(meta.path());
            wanted.add(Selected.column(column.owner, column.field));
            types.add(Selected.type(Selected.meta(meta, column.owner), column.field));
        }
        return query.none() ? List.of() : new Fetch(query.related(List.of())).columns(wanted, types);
    }

    /// Saves an instance.
    @AltersData
    public M create(M instance) {
        adopt(instance);
        Saving.insert(instance);
        changed();
        return instance;
    }

    /// Saves new instances, many in one statement, all or none.
    ///
    /// @return the instances, with their keys
    /// @throws InvalidValue if one of them has no key and its model's keys are not counted by the
    ///     database
    @AltersData
    public List<M> bulkCreate(Collection<M> instances) {
        List<M> all = List.copyOf(instances);
        all.forEach(this::adopt);
        BulkSaving.insert(meta, all);
        changed();
        return all;
    }

    /// Finds the only row that fulfils the lookups, or makes one of them.
    ///
    /// @param lookups a lookup -> its value; those that name a field are values of a new row
    /// @throws MultipleObjectsReturned if there are several
    /// @throws FieldError if a name is unknown
    @AltersData
    public Created<M> getOrCreate(Map<String, ?> lookups) {
        return getOrCreate(lookups, Map.of());
    }

    /// Finds the only row that fulfils the lookups, or makes one of them and the defaults. Several
    /// threads at once end with one row if a constraint says that there may be only one.
    ///
    /// @param lookups a lookup -> its value; those that name a field are values of a new row
    /// @param defaults a field -> its value in a new row, or a supplier of it
    /// @throws MultipleObjectsReturned if there are several
    /// @throws FieldError if a name is unknown
    @AltersData
    public Created<M> getOrCreate(Map<String, ?> lookups, Map<String, ?> defaults) {
        return new Creating<>(filter(lookups)).getOrCreate(maker(lookups, defaults));
    }

    /// Finds the only row that fulfils a condition, or saves an instance.
    ///
    /// ```java
    /// Tag.objects.getOrCreate(t -> t.slug.eq("java"), () -> new Tag("java", "Java")).instance();
    /// ```
    ///
    /// @throws MultipleObjectsReturned if there are several
    @AltersData
    public Created<M> getOrCreate(Function<P, Condition> condition, Supplier<M> make) {
        return new Creating<>(filter(condition)).getOrCreate(() -> adopted(make.get()));
    }

    /// Changes the only row that fulfils the lookups, or makes one.
    ///
    /// @param values a field -> its new value, or a supplier of it
    /// @throws MultipleObjectsReturned if there are several
    /// @throws FieldError if a name is unknown
    @AltersData
    public Created<M> updateOrCreate(Map<String, ?> lookups, Map<String, ?> values) {
        return updateOrCreate(lookups, values, values);
    }

    /// Changes the only row that fulfils the lookups, or makes one with other values.
    ///
    /// @param values a field -> its new value in a row that is there, or a supplier of it
    /// @param newValues a field -> its value in a new row, or a supplier of it
    /// @throws MultipleObjectsReturned if there are several
    /// @throws FieldError if a name is unknown
    @AltersData
    public Created<M> updateOrCreate(Map<String, ?> lookups, Map<String, ?> values, Map<String, ?> newValues) {
        Creating.requireFields(meta, values);
        return new Creating<>(filter(lookups)).updateOrCreate(maker(lookups, newValues), row -> {
            List<String> changed = Creating.assign(meta, row, values);
            meta.fields().stream()
                    .filter(Field::isSetByEverySave)
                    .map(Field::name)
                    .forEach(changed::add);
            row.save(changed.toArray(String[]::new));
        });
    }

    /// Changes the only row that fulfils a condition, or saves a new instance; both are changed before
    /// they are saved.
    ///
    /// @throws MultipleObjectsReturned if there are several
    @AltersData
    public Created<M> updateOrCreate(Function<P, Condition> condition, Supplier<M> make, Consumer<M> change) {
        return new Creating<>(filter(condition))
                .updateOrCreate(
                        () -> {
                            M made = adopted(make.get());
                            change.accept(made);
                            return made;
                        },
                        row -> {
                            change.accept(row);
                            row.save();
                        });
    }

    private Supplier<M> maker(Map<String, ?> lookups, Map<String, ?> defaults) {
        Map<String, @Nullable Object> values = Creating.values(lookups, defaults);
        Creating.requireFields(meta, values);
        return () -> {
            M made = meta.create();
            Creating.assign(meta, made, values);
            return adopted(made);
        };
    }

    private M adopted(M made) {
        adopt(made);
        changed();
        return made;
    }

    /// Changes the rows in one statement, without loading them: `update(p ->
    /// p.views.set(p.views.plus(1)))`.
    ///
    /// @return how many rows there were
    /// @throws FieldError if a column of another model is assigned
    @SafeVarargs
    @AltersData
    public final int update(Function<P, Assignment>... assignments) {
        List<Assignment> values = new ArrayList<>(assignments.length);
        for (Function<P, Assignment> assignment : assignments) {
            values.add(assignment.apply(meta.path()));
        }
        return query.none() ? 0 : Updating.update(unsliced("update"), values);
    }

    /// Changes the rows in one statement by names.
    ///
    /// @param values a field's name -> its new value
    /// @throws FieldError if a name is none of the model's own fields
    @AltersData
    public int update(Map<String, ?> values) {
        return query.none() ? 0 : Updating.update(unsliced("update"), Updating.assignments(meta, values));
    }

    /// Deletes the rows and does what the foreign keys that refer to them say.
    ///
    /// @throws ProtectedError if a row refers to one of them by a foreign key with [OnDelete#PROTECT]
    /// @throws IllegalStateException if the query set is sliced
    @AltersData
    public Deleted delete() {
        unsliced("delete");
        return query.none() ? new Deleted(0, Map.of()) : Deleting.delete(this);
    }

    /// The keys of the rows.
    List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        for (@Nullable Object[] row : namedColumns(new String[] {"pk"})) {
            keys.add(Objects.requireNonNull(row[0]));
        }
        return keys;
    }

    private Query unsliced(String method) {
        if (query.isSliced()) {
            throw new IllegalStateException(
                    "%s() comes before limit(), slice() and skip(): the rows of a slice are chosen already."
                            .formatted(method));
        }
        return query;
    }

    /// `QuerySet of blog.BlogPost`; it never asks the database.
    @Override
    public String toString() {
        return "QuerySet of " + meta.label();
    }
}
