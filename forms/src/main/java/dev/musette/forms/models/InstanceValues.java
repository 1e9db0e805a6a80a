package dev.musette.forms.models;

import dev.musette.models.BaseModel;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import dev.musette.models.Ref;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Gives cleaned values to an instance, in the Java types of its fields.
final class InstanceValues<M extends BaseModel> {
    private final ModelMeta<M, ?> model;
    private final M instance;

    InstanceValues(ModelMeta<M, ?> model, M instance) {
        this.model = model;
        this.instance = instance;
    }

    /// @param omitted whether nothing was sent for it: a field with a default then keeps it
    void set(Field field, @Nullable Object value, boolean omitted) {
        boolean missing = value == null || value.equals("");
        if (missing && omitted && model.defaultOf(field) != null) {
            return;
        }
        if (field.isRelation()) {
            refer(field, value);
        } else if (missing && field.nullable()) {
            model.set(instance, field, null);
        } else if (value != null) {
            model.set(instance, field, value instanceof OffsetDateTime moment ? moment.toInstant() : value);
        }
    }

    private void refer(Field field, @Nullable Object value) {
        BaseModel other = value instanceof BaseModel row ? row : null;
        model.set(instance, field, other == null ? null : other.pk());
        if (other != null) {
            @SuppressWarnings("unchecked") // the form field chose among the rows that it may refer to
            Ref<BaseModel> ref = (Ref<BaseModel>) model.ref(instance, field);
            ref.set(other);
        }
    }
}
