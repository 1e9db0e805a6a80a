package dev.musette.forms.models;

import dev.musette.base.validation.ValidationError;
import dev.musette.models.BaseModel;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import dev.musette.models.QuerySet;
import dev.musette.models.UniqueDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Looks whether other rows have the values of an instance that are to be unique: one query for each
/// unique field, and for each constraint whose fields are all in the form. The database has the last
/// word: two requests may come at once.
final class UniqueChecks<M extends BaseModel> {
    private final ModelMeta<M, ?> model;
    private final M instance;
    private final Set<String> fields;

    /// @param fields the names of those that nothing is wrong with
    UniqueChecks(ModelMeta<M, ?> model, M instance, Set<String> fields) {
        this.model = model;
        this.instance = instance;
        this.fields = Set.copyOf(fields);
    }

    /// @param errors takes the name of a field, or that of the whole, and what is wrong
    void run(BiConsumer<String, ValidationError> errors) {
        for (Field field : model.fields()) {
            boolean unique = field.unique() || (field.primaryKey() && instance.isAdding());
            if (unique && isTaken(List.of(field))) {
                errors.accept(
                        field.name(),
                        new ValidationError(
                                "There is a %(model_name)s with this %(field_label)s already.",
                                "unique",
                                Map.of("model_name", model.verboseName(), "field_label", field.verboseName())));
            }
        }
        for (UniqueDefinition constraint : model.constraints()) {
            List<Field> together = fields(constraint);
            if (together != null && isTaken(together)) {
                errors.accept(
                        ValidationError.NON_FIELD,
                        new ValidationError(
                                "There is a %(model_name)s with this %(field_labels)s already.",
                                "unique_together",
                                Map.of(
                                        "model_name",
                                        model.verboseName(),
                                        "field_labels",
                                        String.join(
                                                ", ",
                                                together.stream()
                                                        .map(Field::verboseName)
                                                        .toList()))));
            }
        }
    }

    private @Nullable List<Field> fields(UniqueDefinition constraint) {
        List<Field> together = new ArrayList<>();
        for (String name : constraint.fields()) {
            Field field = model.field(name);
            if (field == null) {
                return null;
            }
            together.add(field);
        }
        return together;
    }

    private boolean isTaken(List<Field> together) {
        QuerySet<M, ?> others = model.objects().all();
        for (Field field : together) {
            Object value = fields.contains(field.name()) ? model.get(instance, field) : null;
            if (value == null) {
                return false; // not of this form, or NULL, which is never the same as another
            }
            others = others.filter(field.name(), value);
        }
        Object key = instance.isAdding() ? null : instance.pk();
        return (key == null ? others : others.exclude("pk", key)).exists();
    }
}
