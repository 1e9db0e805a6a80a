package dev.musette.models;

import dev.musette.db.Database;
import dev.musette.db.Databases;
import dev.musette.db.Transactions;
import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.CompiledSql;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Delete;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.Parameter;
import dev.musette.models.ProtectedError.Blocker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Deletes rows and those that refer to them: first collects every key that is concerned, then writes,
/// all in one transaction.
final class Deleting {
    private static final int BATCH = 500; // keys in one statement

    private final ModelRegistry registry;
    private final Database database = Databases.current().main();
    private final Dialect dialect = Dialect.of(database);
    private final Map<ModelMeta<?, ?>, Set<Object>> keys = new LinkedHashMap<>();
    private final Map<Relation<?, ?, ?>, Set<Object>> emptied = new LinkedHashMap<>();
    private final List<Blocker> blockers = new ArrayList<>();
    private final Set<String> protectedBy = new TreeSet<>();
    private final Deque<Batch> open = new ArrayDeque<>();

    /// Rows that go, and whose referring rows are not known yet.
    private record Batch(ModelMeta<?, ?> meta, List<Object> keys) {}

    private Deleting(ModelMeta<?, ?> meta) {
        ModelRegistry around = ModelRegistry.around(meta);
        registry = around == null ? ModelRegistry.current() : around;
    }

    static Deleted delete(BaseModel model) {
        return delete(ModelMeta.of(model), model);
    }

    private static <M extends BaseModel> Deleted delete(ModelMeta<M, ?> meta, BaseModel model) {
        M instance = meta.cast(model);
        Object key = meta.key(instance);
        if (key == null) {
            throw new IllegalStateException(
                    "This %s was never saved: it has no row to delete.".formatted(meta.label()));
        }
        Deleted deleted = new Deleting(meta).run(meta, () -> List.of(key));
        if (meta.primaryKey().type().isAuto()) {
            meta.mapper().set(instance, meta.primaryKeyIndex(), 0L);
        }
        instance.markSaved(false);
        return deleted;
    }

    static Deleted delete(QuerySet<?, ?> rows) {
        return new Deleting(rows.meta()).run(rows.meta(), rows::keys);
    }

    private Deleted run(ModelMeta<?, ?> meta, Supplier<List<Object>> found) {
        return Transactions.atomic(database, () -> {
            found(meta, found.get());
            while (!open.isEmpty()) {
                follow(open.removeFirst());
            }
            if (!blockers.isEmpty()) {
                throw new ProtectedError(
                        "Cannot delete some instances of %s because they are referenced through protected foreign keys: %s."
                                .formatted(meta.label(), String.join(", ", protectedBy)),
                        blockers);
            }
            emptied.forEach(this::empty);
            return write();
        });
    }

    /// Notes rows that go; what refers to them is looked for later, so that no chain of rows is too long.
    private void found(ModelMeta<?, ?> meta, List<Object> found) {
        Set<Object> known = keys.computeIfAbsent(meta, _ -> new LinkedHashSet<>());
        List<Object> fresh = found.stream().filter(known::add).toList();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            open.add(new Batch(meta, fresh.subList(from, Math.min(from + BATCH, fresh.size()))));
        }
    }

    private void follow(Batch batch) {
        for (Relation<?, ?, ?> relation : registry.relationsTo(batch.meta)) {
            follow(relation, batch.keys);
        }
    }

    private void follow(Relation<?, ?, ?> relation, List<Object> batch) {
        switch (Objects.requireNonNull(relation.field().foreignKey()).onDelete()) {
            case CASCADE -> found(relation.source(), referring(relation, batch));
            case PROTECT ->
                referring(relation, batch).forEach(key -> {
                    protectedBy.add(relation.toString());
                    blockers.add(new Blocker(relation.source().label(), key));
                });
            case SET_NULL ->
                emptied.computeIfAbsent(relation, _ -> new LinkedHashSet<>()).addAll(batch);
            case DO_NOTHING -> {}
        }
    }

    private static List<Object> referring(Relation<?, ?, ?> relation, List<Object> batch) {
        return new QuerySet<>(relation.source())
                .filter(new Comparison(Path.root(), relation.field(), Lookup.IN, List.copyOf(batch)))
                .keys();
    }

    private void empty(Relation<?, ?, ?> relation, Set<Object> targets) {
        List<Object> all = List.copyOf(targets);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Object> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Query rows = Query.all(relation.source())
                    .filter(new Comparison(Path.root(), relation.field(), Lookup.IN, List.copyOf(batch)));
            Updating.update(rows, List.of(new Assignment(Path.root(), relation.field(), null)));
        }
    }

    private Deleted write() {
        Map<String, Integer> perModel = new LinkedHashMap<>();
        int total = 0;
        for (ModelMeta<?, ?> meta : dependentsFirst()) {
            int rows = write(meta, List.copyOf(keys.getOrDefault(meta, Set.of())));
            if (rows > 0) {
                perModel.put(meta.label(), rows);
            }
            total += rows;
        }
        return new Deleted(total, perModel);
    }

    private int write(ModelMeta<?, ?> meta, List<Object> all) {
        int rows = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Object> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            Shape shape = new Shape(dialect).token(Deleting.class).token(batch.size());
            CompiledSql sql = meta.cache().get(shape.key(), CompiledSql.class, () -> sql(meta, batch.size()));
            rows += database.update(sql.text(), Statement.bind(sql, batch));
        }
        return rows;
    }

    private CompiledSql sql(ModelMeta<?, ?> meta, int count) {
        List<Expression> places = new ArrayList<>(count);
        for (int slot = 0; slot < count; slot++) {
            places.add(new Parameter(slot));
        }
        return dialect.compile(new Delete(
                meta.table(),
                new Condition.In(new ColumnRef(null, meta.primaryKey().column()), places)));
    }

    /// The models in an order in which no row is deleted before those that refer to it; circles are the
    /// database's, which checks at the end of the transaction.
    private List<ModelMeta<?, ?>> dependentsFirst() {
        Set<ModelMeta<?, ?>> order = new LinkedHashSet<>();
        Set<ModelMeta<?, ?>> seen = new LinkedHashSet<>();
        keys.keySet().forEach(meta -> visit(meta, seen, order));
        return List.copyOf(order);
    }

    private void visit(ModelMeta<?, ?> meta, Set<ModelMeta<?, ?>> seen, Set<ModelMeta<?, ?>> order) {
        if (seen.add(meta)) {
            for (Relation<?, ?, ?> relation : registry.relationsTo(meta)) {
                if (keys.containsKey(relation.source())) {
                    visit(relation.source(), seen, order);
                }
            }
            order.add(meta);
        }
    }
}
