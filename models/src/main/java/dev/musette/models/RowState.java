package dev.musette.models;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an instance knows of its row beside its values: the columns that were not loaded, and the rows
/// that refer to it where they were fetched ahead. Most instances have none.
final class RowState {
    /// The places of the fields whose columns were not loaded, in the order of [ModelMeta#fields].
    final BitSet deferred = new BitSet();

    /// What the fields that were not loaded held at first, by place.
    private final Map<Integer, Object> initial = new HashMap<>();

    private final Map<Relation<?, ?, ?>, List<? extends BaseModel>> fetched = new HashMap<>();

    void defer(int field, @Nullable Object held) {
        deferred.set(field);
        if (held != null) {
            initial.put(field, held);
        }
    }

    @Nullable Object initial(int field) {
        return initial.get(field);
    }

    void loaded(int field) {
        deferred.clear(field);
        initial.remove(field);
    }

    void fetched(Relation<?, ?, ?> relation, List<? extends BaseModel> rows) {
        fetched.put(relation, rows);
    }

    @Nullable List<? extends BaseModel> fetched(Relation<?, ?, ?> relation) {
        return fetched.get(relation);
    }

    void forget(Relation<?, ?, ?> relation) {
        fetched.remove(relation);
    }

    void forgetFetched() {
        fetched.clear();
    }
}
