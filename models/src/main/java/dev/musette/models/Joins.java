package dev.musette.models;

import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.FunctionCall;
import dev.musette.db.sql.Join;
import dev.musette.db.sql.ScalarSubquery;
import dev.musette.db.sql.Select;
import dev.musette.db.sql.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of one query. A join starts as `LEFT` where it may find no row, else as `INNER`; filters
/// then demote and promote it by the rules of Django's `JoinPromoter`.
///
/// A join along a foreign key is made once. One that goes to several rows is shared inside one filter
/// only; what comes after the filters, columns and orders, takes the last one.
final class Joins {
    private final ModelMeta<?, ?> root;
    private final String prefix;
    private final Source.Table table;
    private final List<Joined> joins = new ArrayList<>();
    private final Set<String> aliases = new HashSet<>();
    private @Nullable Set<Joined> shared;

    Joins(ModelMeta<?, ?> root) {
        this(root, "");
    }

    /// @param prefix the letter of the tables' names inside this query, or the empty text for their own
    ///     names
    private Joins(ModelMeta<?, ?> root, String prefix) {
        this.root = root;
        this.prefix = prefix;
        this.table = new Source.Table(root.table(), alias(root.table()));
    }

    /// The tables of a query inside this one, which may refer to this one's.
    Joins inner(ModelMeta<?, ?> innerRoot) {
        return new Joins(innerRoot, prefix.isEmpty() ? "U" : String.valueOf((char) (prefix.charAt(0) + 1)));
    }

    /// One table beside the first; equal to itself only.
    static final class Joined {
        private final @Nullable Joined from;
        private final Path step;
        private final boolean nullable;
        private final Source.Table table;
        private final Condition on;
        private final ModelMeta<?, ?> meta;
        private Join.Kind kind;

        private Joined(
                @Nullable Joined from,
                Path step,
                boolean outer,
                boolean nullable,
                Source.Table table,
                Condition on,
                ModelMeta<?, ?> meta) {
            this.from = from;
            this.step = step;
            this.kind = outer ? Join.Kind.LEFT : Join.Kind.INNER;
            this.nullable = nullable;
            this.table = table;
            this.on = on;
            this.meta = meta;
        }

        boolean isOuter() {
            return kind == Join.Kind.LEFT;
        }

        ColumnRef column(Field field) {
            return new ColumnRef(table.alias(), field.column());
        }

        /// Whether it stands under its table's own name: the first of its table.
        boolean isFirst() {
            return table.alias().equals(table.name());
        }
    }

    /// The first table.
    Source.Table table() {
        return table;
    }

    /// Begins a filter: joins to several rows are shared inside it.
    void beginFilter() {
        shared = new HashSet<>();
    }

    void endFilter() {
        shared = null;
    }

    /// Returns the join that a path needs, or null for the model itself.
    @Nullable Joined join(Path path) {
        if (path.from == null || path.via == null) {
            return null;
        }
        Joined from = join(path.from);
        Joined joined = known(from, path);
        if (joined == null) {
            joined = path.back == null ? along(from, path, path.via) : against(from, path, path.back);
            joins.add(joined);
        }
        if (shared != null) {
            shared.add(joined);
        }
        return joined;
    }

    private @Nullable Joined known(@Nullable Joined from, Path path) {
        for (Joined joined : joins.reversed()) {
            if (joined.from == from
                    && RelatedReader.sameStep(joined.step, path)
                    && (!path.isToMany() || shared == null || shared.contains(joined))) {
                return joined;
            }
        }
        return null;
    }

    /// Returns the join of a step to several rows that the filter at work has made already, or null.
    @Nullable Joined sharedBy(Path path) {
        if (shared != null && path.from != null) {
            Joined from = join(path.from);
            for (Joined joined : shared) {
                if (joined.from == from && RelatedReader.sameStep(joined.step, path)) {
                    return joined;
                }
            }
        }
        return null;
    }

    private Joined along(@Nullable Joined from, Path path, Field via) {
        ModelMeta<?, ?> target = meta(from).target(via);
        boolean outer = via.nullable() || (from != null && from.isOuter());
        Source.Table to = new Source.Table(target.table(), alias(target.table()));
        Condition on = Condition.equal(
                column(from, via), new ColumnRef(to.alias(), target.primaryKey().column()));
        return new Joined(from, path, outer, via.nullable(), to, on, target);
    }

    private Joined against(@Nullable Joined from, Path path, Relation<?, ?, ?> back) {
        ModelMeta<?, ?> start = meta(from);
        requireTarget(back, start);
        Source.Table to =
                new Source.Table(back.source().table(), alias(back.source().table()));
        Condition on = Condition.equal(
                column(from, start.primaryKey()),
                new ColumnRef(to.alias(), back.field().column()));
        return new Joined(from, path, true, true, to, on, back.source());
    }

    private static void requireTarget(Relation<?, ?, ?> relation, ModelMeta<?, ?> start) {
        if (relation.target() != start) {
            throw new FieldError(
                    "%s refers to %s, so a query can't go back along it from %s. Use a foreign key that refers to %s."
                            .formatted(relation, relation.target().label(), start.label(), start.label()));
        }
    }

    private String alias(String tableName) {
        String alias = !prefix.isEmpty()
                ? prefix + aliases.size()
                : aliases.contains(tableName) ? "T" + (aliases.size() + 1) : tableName;
        aliases.add(alias);
        return alias;
    }

    private ModelMeta<?, ?> meta(@Nullable Joined joined) {
        return joined == null ? root : joined.meta;
    }

    private ColumnRef column(@Nullable Joined joined, Field field) {
        return joined == null ? new ColumnRef(table.alias(), field.column()) : joined.column(field);
    }

    Expression column(Path owner, Field field) {
        return owner instanceof Counting counting ? count(counting) : column(join(owner), field);
    }

    /// The key of the row where a path stands, without the last join where the foreign key has it
    /// already.
    ColumnRef key(Path path) {
        return path.from != null && path.via != null && path.back == null
                ? column(join(path.from), path.via)
                : column(join(path), meta(path).primaryKey());
    }

    private Expression count(Counting counting) {
        Relation<?, ?, ?> counted = counting.counted;
        requireTarget(counted, Selected.meta(root, counting.start));
        Joins inner = inner(counted.source());
        ColumnRef key = key(counting.start);
        return new ScalarSubquery(Select.from(inner.table)
                .columns(List.of(FunctionCall.countAll().unnamed()))
                .where(Condition.equal(
                        new ColumnRef(inner.table.alias(), counted.field().column()), key)));
    }

    /// The model that a path stands on.
    ModelMeta<?, ?> meta(Path path) {
        return meta(join(path));
    }

    /// All joins from the model itself to the path's.
    List<Joined> chain(Path path) {
        List<Joined> chain = new ArrayList<>();
        for (Joined joined = join(withoutCount(path)); joined != null; joined = joined.from) {
            chain.addFirst(joined);
        }
        return chain;
    }

    /// Where the key stands that a number of rows is counted by.
    private static Path withoutCount(Path path) {
        if (!(path instanceof Counting counting)) {
            return path;
        }
        Path start = counting.start;
        return start.from != null && start.back == null ? start.from : start;
    }

    Set<Joined> inner() {
        Set<Joined> inner = new HashSet<>();
        for (Joined joined : joins) {
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
                joins.stream().filter(each -> each.from == joined).forEach(waiting::add);
            }
        }
    }

    boolean isEmpty() {
        return joins.isEmpty();
    }

    List<Join> toSql() {
        return joins.stream()
                .map(joined -> new Join(joined.kind, joined.table, joined.on))
                .toList();
    }
}
