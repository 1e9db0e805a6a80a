package dev.musette.models;

import dev.musette.db.Row;
import dev.musette.db.RowMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes instances of rows.
final class Instances {
    private Instances() {}

    /// Makes one of the model's columns.
    ///
    /// @param at the column of the model's first field
    static <M extends BaseModel> M read(ModelMeta<M, ?> meta, Row row, int at) {
        M model = meta.create();
        meta.mapper().read(model, row, at);
        model.markSaved(true);
        return model;
    }

    /// Makes one and, of the columns after its own, those that its foreign keys refer to.
    static <M extends BaseModel> RowMapper<M> mapper(ModelMeta<M, ?> meta, List<RelatedReader> related) {
        if (related.isEmpty()) {
            return row -> read(meta, row, 1);
        }
        int[] owners = owners(related);
        return row -> {
            M model = read(meta, row, 1);
            @Nullable BaseModel[] others = new BaseModel[related.size()];
            for (int i = 0; i < others.length; i++) {
                BaseModel owner = owners[i] < 0 ? model : others[owners[i]];
                others[i] = owner == null ? null : related.get(i).read(row);
                if (owner != null && others[i] != null) {
                    connect(ModelMeta.of(owner), owner, related.get(i).field(), others[i]);
                }
            }
            return model;
        };
    }

    /// For each reader the index of the one that reads its owner, -1 for the model itself.
    private static int[] owners(List<RelatedReader> related) {
        int[] owners = new int[related.size()];
        for (int i = 0; i < owners.length; i++) {
            owners[i] = -1;
            for (int j = 0; j < i; j++) {
                if (related.get(i).startsFrom(related.get(j).path())) {
                    owners[i] = j;
                }
            }
        }
        return owners;
    }

    private static <M extends BaseModel> void connect(
            ModelMeta<M, ?> meta, BaseModel owner, Field field, @Nullable BaseModel other) {
        @SuppressWarnings("unchecked") // the row was read by the metadata of the field's own target
        Ref<BaseModel> ref = (Ref<BaseModel>) meta.ref(meta.cast(owner), field);
        ref.set(other);
    }
}
