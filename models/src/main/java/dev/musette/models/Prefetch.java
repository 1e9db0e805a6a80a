package dev.musette.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Fetches rows around those that a query found, a query for each step: the rows that refer to them, or
/// those that they refer to.
///
/// @param steps each a [Relation] to go back along, or a foreign key's [Field]
record Prefetch(List<Object> steps) {
    private static final int BATCH = 1000; // keys in one statement
    private static final Pattern SEPARATORS = Pattern.compile("__");

    Prefetch {
        steps = List.copyOf(steps);
    }

    /// @throws FieldError if a part of the name is no way to other rows
    static Prefetch named(ModelMeta<?, ?> meta, String name) {
        List<Object> steps = new ArrayList<>();
        ModelMeta<?, ?> at = meta;
        for (String part : SEPARATORS.split(name, -1)) {
            Field field = at.field(part);
            Relation<?, ?, ?> back = field == null ? ModelRegistry.accessed(at, part) : null;
            if (back != null) {
                steps.add(back);
                at = back.source();
            } else if (field != null && field.isRelation()) {
                steps.add(field);
                at = at.target(field);
            } else {
                throw new FieldError(
                        "Cannot find '%s' on %s, '%s' is an invalid parameter to prefetchRelated. Name a foreign key or the way back of one."
                                .formatted(part, at.label(), name));
            }
        }
        return new Prefetch(steps);
    }

    /// Fetches along all paths; steps that several of them share are fetched once.
    static void run(List<Prefetch> paths, List<? extends BaseModel> rows) {
        Map<List<Object>, List<? extends BaseModel>> done = new LinkedHashMap<>();
        done.put(List.of(), rows);
        for (Prefetch path : paths) {
            for (int length = 1; length <= path.steps.size(); length++) {
                List<Object> start = path.steps.subList(0, length);
                if (!done.containsKey(start)) {
                    List<? extends BaseModel> from =
                            Objects.requireNonNull(done.get(path.steps.subList(0, length - 1)));
                    done.put(start, from.isEmpty() ? List.of() : step(path.steps.get(length - 1), from));
                }
            }
        }
    }

    private static List<? extends BaseModel> step(Object step, List<? extends BaseModel> from) {
        return step instanceof Relation<?, ?, ?> relation ? back(relation, from) : along((Field) step, from);
    }

    private static <M extends BaseModel, P extends Path> List<? extends BaseModel> back(
            Relation<M, P, ?> relation, List<? extends BaseModel> from) {
        Map<Object, List<M>> found = new LinkedHashMap<>();
        Map<Object, BaseModel> owners = new LinkedHashMap<>();
        for (BaseModel owner : from) {
            owners.put(Objects.requireNonNull(owner.pk()), owner);
        }
        ModelMeta<M, P> meta = relation.source();
        for (List<Object> keys : batches(owners.keySet())) {
            for (M row : meta.objects().all().filter(new Comparison(Path.root(), relation.field(), Lookup.IN, keys))) {
                Object key = Objects.requireNonNull(meta.get(row, relation.field()));
                BaseModel owner = owners.get(key);
                if (owner != null) {
                    Instances.connect(meta, row, relation.field(), owner);
                }
                found.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
            }
        }
        List<M> all = new ArrayList<>();
        for (BaseModel owner : from) {
            List<M> rows = List.copyOf(found.getOrDefault(Objects.requireNonNull(owner.pk()), List.of()));
            owner.makeState().fetched(relation, rows);
        }
        found.values().forEach(all::addAll);
        return all;
    }

    private static List<? extends BaseModel> along(Field field, List<? extends BaseModel> from) {
        Map<Object, List<BaseModel>> owners = new LinkedHashMap<>();
        List<BaseModel> there = new ArrayList<>();
        for (BaseModel owner : from) {
            Ref<?> ref = ref(owner.meta(), owner, field);
            Object key = ref.key();
            if (ref.isLoaded()) {
                BaseModel other = ref.get();
                if (other != null) {
                    there.add(other);
                }
            } else if (key != null) {
                owners.computeIfAbsent(key, _ -> new ArrayList<>()).add(owner);
            }
        }
        ModelMeta<?, ?> target = from.getFirst().meta().target(field);
        for (List<Object> keys : batches(owners.keySet())) {
            for (BaseModel other :
                    new QuerySet<>(target).filter(new Comparison(Path.root(), target.primaryKey(), Lookup.IN, keys))) {
                there.add(other);
                for (BaseModel owner : owners.getOrDefault(Objects.requireNonNull(other.pk()), List.of())) {
                    Instances.connect(owner.meta(), owner, field, other);
                }
            }
        }
        return there;
    }

    private static <M extends BaseModel> Ref<?> ref(ModelMeta<M, ?> meta, BaseModel owner, Field field) {
        return meta.ref(meta.cast(owner), field);
    }

    private static List<List<Object>> batches(Collection<Object> keys) {
        List<Object> all = List.copyOf(keys);
        List<List<Object>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }
}
