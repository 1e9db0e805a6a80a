package dev.musette.models;

import dev.musette.db.Parameters;
import dev.musette.db.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moves the values of [HistoricalModel]s by the definitions of their fields, where a generated mapper
/// knows the Java fields.
final class HistoricalMapper implements Mapper<HistoricalModel> {
    private final List<Field> fields;
    private final @Nullable Relation<HistoricalModel, HistoricalPath, HistoricalModel>[] relations;
    private final Map<String, ModelMeta<HistoricalModel, ?>> targets = new LinkedHashMap<>();
    private @Nullable ModelMeta<HistoricalModel, HistoricalPath> meta;
    private @Nullable ModelRegistry registry;

    @SuppressWarnings({"unchecked", "rawtypes"}) // no array of a generic type can be made otherwise
    HistoricalMapper(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.relations = new Relation[fields.size()];
    }

    ModelMeta<HistoricalModel, HistoricalPath> meta(String appLabel, String name, String table, List<String> ordering) {
        ModelMetaBuilder<HistoricalModel, HistoricalPath> builder = ModelMeta.builder(
                        HistoricalModel.class, HistoricalPath::new, HistoricalPath::new, this)
                .name(name)
                .app(appLabel)
                .table(table)
                .fields(fields.toArray(Field[]::new))
                .ordering(ordering.toArray(String[]::new));
        List<Relation<HistoricalModel, HistoricalPath, ?>> all = new ArrayList<>();
        for (int i = 0; i < relations.length; i++) {
            Field field = fields.get(i);
            FieldType.ForeignKey key = field.foreignKey();
            if (key != null) {
                Relation<HistoricalModel, HistoricalPath, HistoricalModel> relation =
                        Relation.of(this::meta, field, () -> target(field, key));
                relations[i] = relation;
                all.add(relation);
            }
        }
        builder.relations.addAll(all);
        ModelMeta<HistoricalModel, HistoricalPath> made = builder.build();
        meta = made;
        return made;
    }

    private ModelMeta<HistoricalModel, HistoricalPath> meta() {
        ModelMeta<HistoricalModel, HistoricalPath> made = meta;
        if (made == null) {
            throw new IllegalStateException("The metadata of a historical model was asked before it was made.");
        }
        return made;
    }

    private ModelMeta<HistoricalModel, ?> target(Field field, FieldType.ForeignKey key) {
        ModelMeta<HistoricalModel, ?> target = targets.get(field.name());
        if (target == null) {
            throw new FieldError(
                    "%s.%s refers to %s, and no registry has both. Make one with ModelRegistry.of(...) from all models of that point in history."
                            .formatted(meta().label(), field.name(), key.to()));
        }
        return target;
    }

    /// Tells the foreign keys of historical models what they refer to, by label in any case.
    ///
    /// @param models the models of one point in history
    static void connect(Map<String, ModelMeta<?, ?>> models, ModelRegistry registry) {
        for (ModelMeta<?, ?> meta : models.values()) {
            if (!(meta.mapper() instanceof HistoricalMapper mapper)) {
                continue;
            }
            mapper.registry = registry;
            for (Field field : meta.fields()) {
                FieldType.ForeignKey key = field.foreignKey();
                ModelMeta<?, ?> target = key == null ? null : find(models, key.to());
                if (target != null && target.type() == HistoricalModel.class) {
                    @SuppressWarnings("unchecked") // just checked
                    ModelMeta<HistoricalModel, ?> historical = (ModelMeta<HistoricalModel, ?>) target;
                    mapper.targets.put(field.name(), historical);
                }
            }
        }
    }

    private static @Nullable ModelMeta<?, ?> find(Map<String, ModelMeta<?, ?>> models, String label) {
        ModelMeta<?, ?> exact = models.get(label);
        return exact != null
                ? exact
                : models.values().stream()
                        .filter(meta -> meta.label().equalsIgnoreCase(label))
                        .findFirst()
                        .orElse(null);
    }

    /// The models of a historical model's time, or null.
    @Nullable ModelRegistry registry() {
        return registry;
    }

    /// Whether the foreign key knows its model; one of a model with a class always does.
    static boolean isConnected(Relation<?, ?, ?> relation) {
        return !(relation.source().mapper() instanceof HistoricalMapper mapper)
                || mapper.targets.containsKey(relation.field().name());
    }

    @Override
    public HistoricalModel create() {
        HistoricalModel model = new HistoricalModel(meta(), fields.size());
        for (int i = 0; i < model.values.length; i++) {
            Field field = fields.get(i);
            model.values[i] = relations[i] == null ? field.defaultValue() : Ref.empty();
            if (relations[i] != null && field.defaultValue() != null) {
                set(model, i, field.defaultValue());
            }
        }
        return model;
    }

    @Override
    public void read(HistoricalModel model, Row row, int at) {
        for (int i = 0; i < model.values.length; i++) {
            set(model, i, Columns.read(row, at + i, Selected.type(meta(), fields.get(i))));
        }
    }

    @Override
    public void bind(HistoricalModel model, int field, Parameters parameters, int place) {
        parameters.setObject(place, get(model, field));
    }

    @Override
    public @Nullable Object get(HistoricalModel model, int field) {
        Relation<HistoricalModel, HistoricalPath, HistoricalModel> relation = relations[field];
        return relation == null ? model.values[field] : relation.key(reference(model, field));
    }

    @Override
    public void set(HistoricalModel model, int field, @Nullable Object value) {
        Relation<HistoricalModel, HistoricalPath, HistoricalModel> relation = relations[field];
        model.values[field] = relation == null
                ? Columns.fit(value, fields.get(field))
                : relation.loaded(reference(model, field), value);
    }

    @Override
    public Ref<?> ref(HistoricalModel model, int field) {
        return reference(model, field);
    }

    @SuppressWarnings("unchecked") // create() put it there
    private static Ref<HistoricalModel> reference(HistoricalModel model, int field) {
        if (model.values[field] instanceof Ref<?> ref) {
            return (Ref<HistoricalModel>) ref;
        }
        throw new IndexOutOfBoundsException(field);
    }
}
