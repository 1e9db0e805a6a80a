package dev.musette.models;

import dev.musette.db.sql.ColumnRef;
import dev.musette.db.sql.Condition;
import dev.musette.db.sql.Dialect;
import dev.musette.db.sql.Expression;
import dev.musette.db.sql.FunctionCall;
import dev.musette.db.sql.Literal;
import dev.musette.db.sql.Order;
import dev.musette.db.sql.Output;
import dev.musette.db.sql.Parameter;
import dev.musette.db.sql.Select;
import dev.musette.db.sql.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds the SQL tree of a query: joins, filters, order, columns, slice, in the order in which [Shape]
/// walks it.
final class SqlBuilder {
    private static final String INNER = "subquery";

    private final Dialect dialect;
    private final Query query;
    private final Joins joins;
    private final WhereBuilder where;
    private int slots;

    SqlBuilder(Query query, Dialect dialect) {
        this.dialect = dialect;
        this.query = query;
        this.joins = new Joins(query.meta());
        this.where = new WhereBuilder(joins, this::parameter);
    }

    /// The model's columns and those of the related ones, in the order of the readers.
    ///
    /// @param reader reads the model's own
    Select instances(RowReader<?> reader, List<RelatedReader> readers) {
        Select select = filtered();
        List<Output> columns = new ArrayList<>();
        addColumns(columns, Path.root(), query.meta(), reader);
        for (Path related : query.related()) {
            ModelMeta<?, ?> meta = joins.meta(related);
            requireLoaded(related);
            RowReader<?> other = new RowReader<>(meta, columns.size() + 1, deferred(related, meta));
            readers.add(new RelatedReader(related, other));
            addColumns(columns, related, meta, other);
        }
        return sliced(ordered(select.columns(columns)));
    }

    /// The places of the fields that are not loaded at once, or null.
    @Nullable BitSet deferred(Path path, ModelMeta<?, ?> meta) {
        return query.loading() == null ? null : query.loading().deferred(path, meta);
    }

    private void requireLoaded(Path related) {
        if (related.from != null && related.via != null) {
            ModelMeta<?, ?> owner = joins.meta(related.from);
            BitSet left = deferred(related.from, owner);
            if (left != null && left.get(owner.index(related.via))) {
                throw new FieldError(
                        "Field %s.%s cannot be both deferred and traversed using selectRelated at the same time."
                                .formatted(owner.name(), related.via.name()));
            }
        }
    }

    private void addColumns(List<Output> columns, Path path, ModelMeta<?, ?> meta, RowReader<?> reader) {
        for (int field : reader.loaded()) {
            columns.add(joins.column(path, meta.fields().get(field)).unnamed());
        }
    }

    /// Some columns.
    Select columns(List<Ordering> wanted) {
        Select select = filtered();
        List<Output> columns = new ArrayList<>();
        for (Ordering each : wanted) {
            columns.add(joins.column(each.owner, each.field).unnamed());
        }
        return sliced(ordered(select.columns(columns)));
    }

    /// Whether there is a row.
    Select exists() {
        Select select = filtered();
        return sliced(query.isSliced() ? ordered(select) : select);
    }

    /// How many rows there are. Distinct and sliced rows are counted around the query.
    Select count() {
        Select select = filtered();
        if (!query.distinct() && !query.isSliced()) {
            return select.columns(List.of(FunctionCall.countAll().unnamed())).joins(joins.toSql());
        }
        List<Output> columns = new ArrayList<>();
        if (query.distinct()) {
            for (Field field : query.meta().fields()) {
                columns.add(joins.column(Path.root(), field).as("col" + (columns.size() + 1)));
            }
        } else {
            columns.add(joins.column(Path.root(), query.meta().primaryKey()).as("col1"));
        }
        Select inner = select.columns(columns).distinct(query.distinct());
        return Select.from(new Source.Subquery(sliced(query.isSliced() ? ordered(inner) : inner), INNER))
                .columns(List.of(FunctionCall.countAll().unnamed()));
    }

    /// The condition on the table alone: its own, or its key among those that the query finds.
    @Nullable Condition condition() {
        List<Condition> filters = filters();
        if (joins.isEmpty() && !query.isSliced()) {
            return all(filters);
        }
        Field key = query.meta().primaryKey();
        Expression column = joins.column(Path.root(), key);
        Select keys = ordered(base(filters).columns(List.of(column.unnamed())));
        return new Condition.InQuery(new ColumnRef(null, key.column()), sliced(keys));
    }

    Parameter parameter() {
        return new Parameter(slots++);
    }

    private Select filtered() {
        return base(filters());
    }

    private Select base(List<Condition> filters) {
        return Select.from(joins.table()).where(all(filters)).distinct(query.distinct());
    }

    private List<Condition> filters() {
        return query.filters().stream().map(where::filter).toList();
    }

    private static @Nullable Condition all(List<Condition> filters) {
        return switch (filters.size()) {
            case 0 -> null;
            case 1 -> filters.getFirst();
            default -> new Condition.And(filters);
        };
    }

    private Select ordered(Select select) {
        List<Order> order = new ArrayList<>();
        for (Ordering key : query.effectiveOrder()) {
            Order.Nulls nulls = key.nulls;
            if (query.reversed() && nulls != Order.Nulls.DEFAULT) {
                nulls = nulls == Order.Nulls.FIRST ? Order.Nulls.LAST : Order.Nulls.FIRST;
            }
            order.add(new Order(joins.column(key.owner, key.field), key.descending ^ query.reversed(), nulls));
        }
        return select.orderBy(order);
    }

    private Select sliced(Select select) {
        Select joined = select.joins(joins.toSql());
        Long most = query.limit();
        Expression limit = most == null ? null : dialect.wantsInText(most) ? new Literal(most) : parameter();
        Expression offset = query.offset() == 0 ? null : parameter();
        return joined.limit(limit).offset(offset);
    }
}
