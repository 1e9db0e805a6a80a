package dev.musette.models;

import dev.musette.db.Row;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Makes instances of one model from some columns of each row.
final class RowReader<M extends BaseModel> {
    private final ModelMeta<M, ?> meta;
    private final int at;
    private final @Nullable BitSet deferred;
    private final int[] loaded;
    private final Field[] types;
    private final int keyColumn;

    /// @param at the column of the model's first field
    /// @param deferred the places of the fields that the rows do not have, or null if they have all
    RowReader(ModelMeta<M, ?> meta, int at, @Nullable BitSet deferred) {
        this.meta = meta;
        this.at = at;
        this.deferred = deferred;
        BitSet present = new BitSet();
        present.set(0, meta.fields().size());
        if (deferred != null) {
            present.andNot(deferred);
        }
        this.loaded = present.stream().toArray();
        this.types = deferred == null
                ? new Field[0]
                : present.stream()
                        .mapToObj(i -> Selected.type(meta, meta.fields().get(i)))
                        .toArray(Field[]::new);
        int key = at;
        while (loaded[key - at] != meta.primaryKeyIndex()) {
            key++;
        }
        this.keyColumn = key;
    }

    /// The places of the fields that the rows have.
    int[] loaded() {
        return loaded;
    }

    /// Reads the instance, or null if its key is: an outer join found no row.
    @Nullable M readOrNull(Row row) {
        return row.isNull(keyColumn) ? null : read(row);
    }

    M read(Row row) {
        M model = meta.create();
        if (deferred == null) {
            meta.mapper().read(model, row, at);
        } else {
            for (int i = 0; i < loaded.length; i++) {
                meta.mapper().set(model, loaded[i], Columns.read(row, at + i, types[i]));
            }
            Deferring.defer(meta, model, deferred);
        }
        model.markSaved(true);
        return model;
    }
}
