package dev.musette.forms.models;

import dev.musette.forms.FormField;
import dev.musette.forms.Widget;
import dev.musette.models.Field;
import dev.musette.models.ModelMeta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fields of a form's class, derived from its model once.
final class FormShape {
    private static final ClassValue<FormShape> ALL = new ClassValue<>() {
        @Override
        protected FormShape computeValue(Class<?> type) {
            return new FormShape();
        }
    };

    private volatile @Nullable Map<String, FormField<?>> fields;

    private FormShape() {}

    /// The form fields of a class by name; they live with the class.
    static Map<String, FormField<?>> of(ModelForm<?> form, ModelMeta<?, ?> model) {
        FormShape shape = ALL.get(form.getClass());
        Map<String, FormField<?>> fields = shape.fields;
        if (fields == null) {
            fields = derive(form.getClass(), form.meta(), model);
            shape.fields = fields;
        }
        return fields;
    }

    private static Map<String, FormField<?>> derive(Class<?> form, ModelForm.Meta meta, ModelMeta<?, ?> model) {
        Map<String, FormField<?>> fields = new LinkedHashMap<>();
        for (String name : names(form, meta, model)) {
            FormField<?> own = meta.fields.get(name);
            fields.put(name, own == null ? configured(form, meta, model, name) : own);
        }
        check(form, "a widget for", meta.widgets.keySet(), fields);
        check(form, "a label for", meta.labels.keySet(), fields);
        check(form, "a help text for", meta.helpTexts.keySet(), fields);
        check(form, "error messages for", meta.errorMessages.keySet(), fields);
        check(form, "a form field for", meta.fields.keySet(), fields);
        return fields;
    }

    private static List<String> names(Class<?> form, ModelForm.Meta meta, ModelMeta<?, ?> model) {
        List<String> unknown = new ArrayList<>();
        for (String name : meta.names == null ? meta.excluded : meta.names) {
            if (model.field(name) == null && !meta.fields.containsKey(name)) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s names the fields %s, which %s has not. Its fields are: %s."
                    .formatted(
                            form.getName(),
                            String.join(", ", unknown),
                            model.label(),
                            String.join(
                                    ", ",
                                    model.fields().stream().map(Field::name).toList())));
        }
        if (meta.names != null) {
            return meta.names;
        }
        List<String> names = new ArrayList<>();
        for (Field field : model.fields()) {
            if (field.editable() && !field.type().isAuto() && !meta.excluded.contains(field.name())) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static FormField<?> configured(Class<?> form, ModelForm.Meta meta, ModelMeta<?, ?> model, String name) {
        Field column = model.field(name);
        FormField<?> field = column == null || !column.editable() ? null : ModelFields.of(model, column);
        if (field == null) {
            throw new IllegalArgumentException(
                    "%s names the field '%s' of %s, which no form can set. Take it out of the form's fields."
                            .formatted(form.getName(), name, model.label()));
        }
        Widget widget = meta.widgets.get(name);
        field = widget == null ? field : field.widget(widget);
        CharSequence label = meta.labels.get(name);
        field = label == null ? field : field.label(label);
        CharSequence help = meta.helpTexts.get(name);
        field = help == null ? field : field.helpText(help);
        for (Map.Entry<String, String> message :
                meta.errorMessages.getOrDefault(name, Map.of()).entrySet()) {
            field = field.errorMessage(message.getKey(), message.getValue());
        }
        return field;
    }

    private static void check(Class<?> form, String what, Set<String> names, Map<String, FormField<?>> fields) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(fields.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("%s has %s %s, which is none of its fields. They are: %s."
                    .formatted(form.getName(), what, String.join(", ", unknown), String.join(", ", fields.keySet())));
        }
    }
}
