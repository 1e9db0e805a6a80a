package dev.musette.models;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a model has under a name that none of its Java members has.
final class Attribute {
    private Attribute() {}

    static @Nullable Object of(BaseModel model, String name) {
        return of(model.meta(), model, name);
    }

    private static <M extends BaseModel> @Nullable Object of(ModelMeta<M, ?> meta, BaseModel model, String name) {
        Field field = Creating.find(meta, name);
        if (field != null) {
            M instance = meta.cast(model);
            boolean other = field.isRelation() && meta.field(name) != null;
            Object value = other ? meta.ref(instance, field).get() : meta.get(instance, field);
            return value == null ? Optional.empty() : value;
        }
        ModelRegistry registry = ModelRegistry.around(meta);
        return registry == null || model.pk() == null ? null : registry.related(model, name);
    }
}
