package dev.musette.models;

import dev.musette.db.sql.Order.Nulls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a [Path], by which a query filters, sorts and selects. Immutable; threads may share it.
///
/// @param <T> the Java type of its values
public sealed class FieldPath<T> implements Expression<T> permits ComparablePath, BooleanPath, RefPath {
    final Path owner;
    final Field field;

    FieldPath(Path owner, Field field) {
        this.owner = owner;
        this.field = field;
    }

    /// Rows whose value is this one; null finds rows without a value.
    public Condition eq(@Nullable T value) {
        return where(Lookup.EXACT, value);
    }

    /// Rows whose value is not this one. Rows without a value are among them, as with [QuerySet#exclude].
    public Condition ne(@Nullable T value) {
        return eq(value).not();
    }

    /// Rows whose value is one of these; none for the empty collection.
    public Condition in(Collection<? extends T> values) {
        return where(Lookup.IN, List.copyOf(values));
    }

    /// Rows whose value is one of these.
    @SafeVarargs
    public final Condition in(T... values) {
        List<T> options = new ArrayList<>(values.length);
        for (T value : values) {
            options.add(value);
        }
        return in(options);
    }

    /// Rows without a value.
    public Condition isNull() {
        return where(Lookup.ISNULL, true);
    }

    /// Rows with a value.
    public Condition isNotNull() {
        return where(Lookup.ISNULL, false);
    }

    /// Sorts by this column, smallest first.
    public Ordering asc() {
        return new Ordering(owner, field, false, Nulls.DEFAULT);
    }

    /// Sorts by this column, largest first.
    public Ordering desc() {
        return new Ordering(owner, field, true, Nulls.DEFAULT);
    }

    /// Gives the column a value in [QuerySet#update].
    public Assignment set(@Nullable T value) {
        return new Assignment(owner, field, value);
    }

    /// Gives the column a value that the database computes from the row as it was.
    public Assignment set(Expression<T> value) {
        return new Assignment(owner, field, value);
    }

    final Condition where(Lookup lookup, @Nullable Object value) {
        return new Comparison(owner, field, lookup, value);
    }
}
