package dev.musette.models;

import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Join;
import dev.musette.db.sql.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of one query. A join starts as `LEFT` where its key may be null, else as `INNER`; filters then demote and
/// promote it by the rules of Django's `JoinPromoter`.
final class Joins {
    private final ModelMeta<?, ?> root;
    private final Map<Step, Joined> joins = new LinkedHashMap<>();
    private final Set<String> aliases = new HashSet<>();

    Joins(ModelMeta<?, ?> root) {
        this.root = root;
        aliases.add(root.table());
    }

    private record Step(@Nullable Joined from, String field) {}

    /// One table beside the first; equal to itself only.
    static final class Joined {
        private final @Nullable Joined from;
        private final boolean nullable;
        private final Source.Table table;
        private final Condition on;
        private final ModelMeta<?, ?> meta;
        private Join.Kind kind;

        private Joined(
                @Nullable Joined from,
                Join.Kind kind,
                boolean nullable,
                Source.Table table,
                Condition on,
                ModelMeta<?, ?> meta) {
            this.from = from;
            this.kind = kind;
            this.nullable = nullable;
            this.table = table;
            this.on = on;
            this.meta = meta;
        }

        boolean isOuter() {
            return kind == Join.Kind.LEFT;
        }
    }

    /// Returns the join that a path needs, or null for the model itself.
    @Nullable Joined join(Path path) {
        if (path.from == null || path.via == null) {
            return null;
        }
        Joined from = join(path.from);
        Field via = path.via;
        Joined known = joins.get(new Step(from, via.name()));
        if (known != null) {
            return known;
        }
        ModelMeta<?, ?> source = from == null ? root : from.meta;
        ModelMeta<?, ?> target = source.target(via);
        boolean outer = via.nullable() || (from != null && from.isOuter());
        String alias = alias(target.table());
        Joined joined = new Joined(
                from,
                outer ? Join.Kind.LEFT : Join.Kind.INNER,
                via.nullable(),
                new Source.Table(target.table(), alias),
                Condition.equal(
                        new ColumnRef(from == null ? root.table() : from.table.alias(), via.column()),
                        new ColumnRef(alias, target.primaryKey().column())),
                target);
        joins.put(new Step(from, via.name()), joined);
        return joined;
    }

    private String alias(String table) {
        String alias = aliases.contains(table) ? "T" + (aliases.size() + 1) : table;
        aliases.add(alias);
        return alias;
    }

    ColumnRef column(Path owner, Field field) {
        Joined joined = join(owner);
        return new ColumnRef(joined == null ? root.table() : joined.table.alias(), field.column());
    }

    /// The model that a path stands on.
    ModelMeta<?, ?> meta(Path path) {
        Joined joined = join(path);
        return joined == null ? root : joined.meta;
    }

    /// All joins from the model itself to the path's.
    List<Joined> chain(Path path) {
        List<Joined> chain = new ArrayList<>();
        for (Joined joined = join(path); joined != null; joined = joined.from) {
            chain.addFirst(joined);
        }
        return chain;
    }

    Set<Joined> inner() {
        Set<Joined> inner = new HashSet<>();
        for (Joined joined : joins.values()) {
            if (!joined.isOuter()) {
                inner.add(joined);
            }
        }
        return inner;
    }

    void demote(Collection<Joined> some) {
        for (Joined joined : some) {
            joined.kind = Join.Kind.INNER;
        }
    }

    void promote(Collection<Joined> some) {
        Deque<Joined> waiting = new ArrayDeque<>(some);
        while (!waiting.isEmpty()) {
            Joined joined = waiting.remove();
            boolean fromOuter = joined.from != null && joined.from.isOuter();
            if ((joined.nullable || fromOuter) && !joined.isOuter()) {
                joined.kind = Join.Kind.LEFT;
                joins.values().stream().filter(each -> each.from == joined).forEach(waiting::add);
            }
        }
    }

    boolean isEmpty() {
        return joins.isEmpty();
    }

    List<Join> toSql() {
        return joins.values().stream()
                .map(joined -> new Join(joined.kind, joined.table, joined.on))
                .toList();
    }
}
