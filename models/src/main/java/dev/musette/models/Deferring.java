package dev.musette.models;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Columns that a query left out: marks them, loads them, and tells whether they were assigned since.
///
/// A public Java field cannot tell that it was set. So a field that is not loaded holds null, a number
/// or boolean what its constructor gave it; it counts as assigned once it holds something else.
final class Deferring {
    private Deferring() {}

    /// Marks the fields that a row did not have.
    static <M extends BaseModel> void defer(ModelMeta<M, ?> meta, M model, BitSet fields) {
        RowState state = model.makeState();
        for (int i = fields.nextSetBit(0); i >= 0; i = fields.nextSetBit(i + 1)) {
            int index = i;
            Field field = meta.fields().get(i);
            if (field.isRelation()) {
                meta.mapper().set(model, i, null);
                meta.mapper().ref(model, i).pend(() -> load(meta, model, List.of(index)));
                state.defer(i, null);
            } else if (keepsInitialValue(field.type())) {
                state.defer(i, meta.mapper().get(model, i));
            } else {
                meta.mapper().set(model, i, null);
                state.defer(i, null);
            }
        }
    }

    /// Whether the Java field may be a primitive.
    private static boolean keepsInitialValue(FieldType type) {
        return switch (type) {
            case FieldType.BigAuto(),
                    FieldType.Auto(),
                    FieldType.Int(),
                    FieldType.BigInt(),
                    FieldType.SmallInt(),
                    FieldType.PositiveInt(),
                    FieldType.Bool(),
                    FieldType.Real() -> true;
            case FieldType.Char _,
                    FieldType.Text(),
                    FieldType.Slug _,
                    FieldType.Email _,
                    FieldType.DateTime _,
                    FieldType.Date _,
                    FieldType.Decimal _,
                    FieldType.Uuid(),
                    FieldType.ForeignKey _ -> false;
        };
    }

    /// Whether the field's column was neither loaded nor assigned.
    static <M extends BaseModel> boolean isMissing(ModelMeta<M, ?> meta, M model, int field) {
        RowState state = model.state();
        if (state == null || !state.deferred.get(field)) {
            return false;
        }
        return meta.fields().get(field).isRelation()
                ? meta.mapper().ref(model, field).isPending()
                : Objects.equals(meta.mapper().get(model, field), state.initial(field));
    }

    /// The places of the fields whose columns were neither loaded nor assigned.
    static <M extends BaseModel> List<Integer> missing(ModelMeta<M, ?> meta, M model) {
        List<Integer> missing = new ArrayList<>();
        RowState state = model.state();
        if (state != null) {
            state.deferred.stream()
                    .filter(field -> isMissing(meta, model, field))
                    .forEach(missing::add);
        }
        return missing;
    }

    /// Loads a field's column unless it is there.
    static <M extends BaseModel> void ensure(ModelMeta<M, ?> meta, M model, int field) {
        if (isMissing(meta, model, field)) {
            load(meta, model, List.of(field));
        }
    }

    /// Reads columns of the instance's row into its fields.
    ///
    /// @throws DoesNotExist if the row is gone
    static <M extends BaseModel> void load(ModelMeta<M, ?> meta, M model, List<Integer> fields) {
        if (fields.isEmpty()) {
            return;
        }
        List<Ordering> columns = new ArrayList<>();
        List<Field> types = new ArrayList<>();
        for (int index : fields) {
            Field field = meta.fields().get(index);
            columns.add(Selected.column(Path.root(), field));
            types.add(Selected.type(meta, field));
        }
        Object key = Objects.requireNonNull(meta.key(model), "an instance with columns to load has a row");
        Query row = Query.all(meta)
                .order(List.of())
                .filter(new Comparison(Path.root(), meta.primaryKey(), Lookup.EXACT, key));
        List<@Nullable Object[]> found = new Fetch(row).columns(columns, types);
        if (found.isEmpty()) {
            throw new DoesNotExist("The row of this %s is gone.".formatted(meta.label()));
        }
        for (int i = 0; i < fields.size(); i++) {
            meta.mapper().set(model, fields.get(i), found.getFirst()[i]);
            RowState state = model.state();
            if (state != null) {
                state.loaded(fields.get(i));
            }
        }
    }
}
