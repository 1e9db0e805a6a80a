package dev.musette.models;

import dev.musette.db.sql.Order.Nulls;

/// One key to sort a query by. Made by [FieldPath#asc] and [FieldPath#desc]; immutable.
public final class Ordering {
    final Path owner;
    final Field field;
    final boolean descending;
    final Nulls nulls;

    Ordering(Path owner, Field field, boolean descending, Nulls nulls) {
        this.owner = owner;
        this.field = field;
        this.descending = descending;
        this.nulls = nulls;
    }

    /// This key with rows without a value first.
    public Ordering nullsFirst() {
        return new Ordering(owner, field, descending, Nulls.FIRST);
    }

    /// This key with rows without a value last.
    public Ordering nullsLast() {
        return new Ordering(owner, field, descending, Nulls.LAST);
    }
}
