package dev.musette.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which columns a query loads at once: all but some, or some only. The columns of a model that a
/// foreign key leads to are named along it; keys are always loaded.
///
/// @param only whether the columns are the only ones, else those that are left for later
/// @param columns paths and fields
record Loading(boolean only, List<Ordering> columns) {

    /// Adds columns to those that are left for later. Null stands for all columns.
    static @Nullable Loading defer(@Nullable Loading before, List<Ordering> more) {
        if (before == null || !before.only) {
            return of(false, union(before == null ? List.of() : before.columns, more));
        }
        List<Ordering> left = without(before.columns, more);
        return left.isEmpty() ? of(false, without(more, before.columns)) : of(true, left);
    }

    /// Loads these only, but for those that were deferred before.
    static @Nullable Loading only(@Nullable Loading before, List<Ordering> these) {
        return of(true, before == null || before.only ? these : without(these, before.columns));
    }

    private static @Nullable Loading of(boolean only, List<Ordering> columns) {
        return columns.isEmpty() ? null : new Loading(only, List.copyOf(columns));
    }

    private static List<Ordering> union(List<Ordering> left, List<Ordering> right) {
        List<Ordering> all = new ArrayList<>(left);
        all.addAll(without(right, left));
        return all;
    }

    private static List<Ordering> without(List<Ordering> all, List<Ordering> some) {
        return all.stream()
                .filter(each -> some.stream().noneMatch(other -> same(each, other)))
                .toList();
    }

    private static boolean same(Ordering left, Ordering right) {
        return left.field.name().equals(right.field.name()) && RelatedReader.same(left.owner, right.owner);
    }

    /// The places of the fields that are left for later at a path; null if none are.
    @Nullable BitSet deferred(Path path, ModelMeta<?, ?> meta) {
        BitSet named = new BitSet();
        for (Ordering column : columns) {
            Field field = RelatedReader.same(column.owner, path) ? column.field : stepFrom(path, column.owner);
            if (field != null && (only || RelatedReader.same(column.owner, path))) {
                named.set(meta.index(field));
            }
        }
        if (only && !named.isEmpty()) {
            named.flip(0, meta.fields().size());
        }
        named.clear(meta.primaryKeyIndex());
        return named.isEmpty() ? null : named;
    }

    /// The foreign key of a path's model by which a longer path goes on, or null if that one leads
    /// elsewhere.
    private static @Nullable Field stepFrom(Path path, Path longer) {
        for (Path step = longer; step.from != null; step = step.from) {
            if (RelatedReader.same(step.from, path)) {
                return step.via;
            }
        }
        return null;
    }
}
