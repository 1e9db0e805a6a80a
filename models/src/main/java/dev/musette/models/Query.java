package dev.musette.models;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query set asks for, as immutable data.
///
/// @param filters each the condition of one filter() or exclude()
/// @param order the keys to sort by, or null for the model's own order
/// @param reversed whether the order is turned round
/// @param limit the most rows, or null for all
/// @param related the foreign keys whose rows are fetched too
/// @param none whether it finds nothing without asking
/// @param loading the columns that are loaded at once, or null for all
/// @param prefetch the ways along which other rows are fetched afterwards
record Query(
        ModelMeta<?, ?> meta,
        List<Condition> filters,
        @Nullable List<Ordering> order,
        boolean reversed,
        boolean distinct,
        long offset,
        @Nullable Long limit,
        List<Path> related,
        boolean none,
        @Nullable Loading loading,
        List<Prefetch> prefetch) {

    static Query all(ModelMeta<?, ?> meta) {
        return new Query(meta, List.of(), null, false, false, 0, null, List.of(), false, null, List.of());
    }

    boolean isSliced() {
        return offset > 0 || limit != null;
    }

    /// The keys to sort by, the model's own if none were named.
    List<Ordering> effectiveOrder() {
        return order == null ? meta.defaultOrder() : order;
    }

    Query filter(Condition condition) {
        List<Condition> more = new ArrayList<>(filters);
        more.add(condition);
        return new Query(
                meta, List.copyOf(more), order, reversed, distinct, offset, limit, related, none, loading, prefetch);
    }

    Query order(List<Ordering> order) {
        return new Query(
                meta, filters, List.copyOf(order), false, distinct, offset, limit, related, none, loading, prefetch);
    }

    Query reverse() {
        return new Query(meta, filters, order, !reversed, distinct, offset, limit, related, none, loading, prefetch);
    }

    Query distinct(boolean distinct) {
        return new Query(meta, filters, order, reversed, distinct, offset, limit, related, none, loading, prefetch);
    }

    Query related(List<Path> related) {
        return new Query(
                meta, filters, order, reversed, distinct, offset, limit, List.copyOf(related), none, loading, prefetch);
    }

    Query nothing() {
        return new Query(meta, filters, order, reversed, distinct, offset, limit, related, true, loading, prefetch);
    }

    Query loading(@Nullable Loading loading) {
        return new Query(meta, filters, order, reversed, distinct, offset, limit, related, none, loading, prefetch);
    }

    Query prefetch(List<Prefetch> more) {
        List<Prefetch> all = new ArrayList<>(prefetch);
        all.addAll(more);
        return new Query(
                meta, filters, order, reversed, distinct, offset, limit, related, none, loading, List.copyOf(all));
    }

    /// A part of the rows that this one finds, which may be a part already.
    Query slice(long skip, @Nullable Long most) {
        Long left = limit == null ? null : Math.max(0, limit - skip);
        Long taken = most == null ? left : left == null ? most : Long.valueOf(Math.min(most, left));
        return new Query(
                meta, filters, order, reversed, distinct, offset + skip, taken, related, none, loading, prefetch);
    }
}
