package dev.musette.models;

import dev.musette.db.RowMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes instances of rows.
final class Instances {
    private Instances() {}

    /// Makes one and, of the columns after its own, those that its foreign keys refer to.
    static <M extends BaseModel> RowMapper<M> mapper(RowReader<M> reader, List<RelatedReader> related) {
        if (related.isEmpty()) {
            return reader::read;
        }
        int[] owners = owners(related);
        return row -> {
            M model = reader.read(row);
            @Nullable BaseModel[] others = new BaseModel[related.size()];
            for (int i = 0; i < others.length; i++) {
                BaseModel owner = owners[i] < 0 ? model : others[owners[i]];
                BaseModel other = owner == null ? null : related.get(i).reader().readOrNull(row);
                others[i] = other;
                if (owner != null && other != null) {
                    connect(owner.meta(), owner, related.get(i).field(), other);
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

    /// Puts an instance into the reference of another.
    static <M extends BaseModel> void connect(ModelMeta<M, ?> meta, BaseModel owner, Field field, BaseModel other) {
        @SuppressWarnings("unchecked") // the row was read by the metadata of the field's own target
        Ref<BaseModel> ref = (Ref<BaseModel>) meta.ref(meta.cast(owner), field);
        ref.set(other);
    }
}
