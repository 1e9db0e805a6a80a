package dev.musette.db.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query.
///
/// ```java
/// Select.from(Source.table("blog_post"))
///         .columns(List.of(new ColumnRef("blog_post", "title").unnamed()))
///         .where(Condition.equal(new ColumnRef("blog_post", "id"), new Parameter(0)))
/// ```
///
/// @param columns at least one
/// @param from the first source, or null for a query without a table
/// @param limit the most rows to return, or null for all
/// @param offset the rows to skip first, or null for none
public record Select(
        List<Output> columns,
        boolean distinct,
        @Nullable Source from,
        List<Join> joins,
        @Nullable Condition where,
        List<Expression> groupBy,
        @Nullable Condition having,
        List<Order> orderBy,
        @Nullable Expression limit,
        @Nullable Expression offset)
        implements Statement {

    public Select {
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    public static Select from(Source source) {
        return new Select(
                List.of(Literal.ONE.unnamed()), false, source, List.of(), null, List.of(), null, List.of(), null, null);
    }

    public Select columns(List<Output> columns) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select distinct(boolean distinct) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select joins(List<Join> joins) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select where(@Nullable Condition where) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select groupBy(List<Expression> groupBy) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select having(@Nullable Condition having) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select orderBy(List<Order> orderBy) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select limit(@Nullable Expression limit) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    public Select offset(@Nullable Expression offset) {
        return new Select(columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset);
    }
}
