package dev.musette.db.schema;

import dev.musette.db.sql.Condition;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An index over columns of one table.
///
/// @param name its name, or null for the one that [Identifiers#indexName] makes
/// @param condition the rows that it covers, or null for all; columns stand in it without a table
public record Index(
        @Nullable String name, List<Key> keys, @Nullable Condition condition) {

    /// A column of an index and its direction.
    public record Key(String column, boolean descending) {}

    public Index {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("An index needs at least one column.");
        }
    }

    /// An index over columns in ascending order, a leading `-` means descending: `Index.on("author_id",
    /// "-created_at")`.
    public static Index on(String... columns) {
        List<Key> keys = List.of(columns).stream()
                .map(column -> column.startsWith("-") ? new Key(column.substring(1), true) : new Key(column, false))
                .toList();
        return new Index(null, keys, null);
    }

    public Index named(String name) {
        return new Index(name, keys, condition);
    }

    public Index where(Condition condition) {
        return new Index(name, keys, condition);
    }

    /// The columns as [#on] takes them.
    List<String> columnsWithDirection() {
        return keys.stream()
                .map(key -> key.descending() ? "-" + key.column() : key.column())
                .toList();
    }

    Index withColumns(UnaryOperator<String> change) {
        List<Key> changed = keys.stream()
                .map(key -> new Key(change.apply(key.column()), key.descending()))
                .toList();
        return new Index(name, changed, condition);
    }
}
