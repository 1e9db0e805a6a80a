package dev.musette.migrations;

import dev.musette.models.Field;
import org.jspecify.annotations.Nullable;

/// An operation on one field of a model.
public interface FieldChange extends ModelChange {
    /// The field's name before the operation: `published_date`.
    String fieldName();

    /// What the field is afterwards, or null where the operation does not say.
    @Nullable Field definition();

    /// Whether it is on a field of that name of that model.
    default boolean isOn(String model, String field) {
        return isOn(model) && fieldName().equalsIgnoreCase(field);
    }

    @Override
    default boolean referencesModel(String model, String app) {
        return isOn(model) || Fields.refersTo(definition(), app + "." + model);
    }

    @Override
    default boolean referencesField(String model, String field, String app) {
        return isOn(model, field) || Fields.refersTo(definition(), app + "." + model);
    }

    @Override
    default Reduction reduce(Operation later, String app) {
        return ModelChange.super.reduce(later, app).orIndependentIf(!later.referencesField(model(), fieldName(), app));
    }
}
