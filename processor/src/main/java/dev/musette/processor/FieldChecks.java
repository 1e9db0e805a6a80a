package dev.musette.processor;

import dev.musette.base.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// What can be wrong with the names and keys of a model's fields taken together. Names are compared as they stand
/// outside Java.
final class FieldChecks {
    /// Methods without parameters that no join can be called.
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    private final TypeElement model;
    private final BiConsumer<Element, String> errors;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();

    FieldChecks(TypeElement model, BiConsumer<Element, String> errors) {
        this.model = model;
        this.errors = errors;
        constants.put("META", "the metadata");
    }

    private String place(FieldSpec field) {
        return model.getSimpleName() + "." + field.attribute();
    }

    /// Looks at a field beside those that were added before.
    ///
    /// @param at where errors are shown
    void add(FieldSpec field, Element at) {
        String name = field.name();
        if (name.contains("__") || name.endsWith("_") || name.startsWith("_")) {
            errors.accept(
                    at,
                    "%s is called '%s' outside Java: a name has no underscore at its ends and no two in a row, which separate the parts of a lookup. Rename it."
                            .formatted(place(field), name));
        }
        if (!Names.snakeCase(name).equals(name)) {
            errors.accept(
                    at,
                    "%s has name = \"%s\". Names outside Java are in snake_case: \"%s\"."
                            .formatted(place(field), name, Names.snakeCase(name)));
        }
        if (name.equals("pk")) {
            errors.accept(
                    at, "%s is called 'pk', which is the key in every lookup. Rename it.".formatted(place(field)));
        }
        if (field.isForeignKey() && METHODS_OF_OBJECT.contains(field.attribute())) {
            errors.accept(
                    at,
                    "%s can't be joined as %s(), which every object has. Rename it and keep the name outside Java: name = \"%s\"."
                            .formatted(place(field), field.attribute(), name));
        }
        clash(at, field, names, name, "the name '%s' outside Java");
        if (field.isForeignKey()) {
            clash(at, field, names, name + "_id", "the name '%s' outside Java");
        }
        clash(at, field, columns, field.column(), "the column '%s'");
        clash(at, field, constants, field.constant(), "the constant '%s'");
        if (field.isForeignKey()) {
            clash(at, field, constants, field.relationConstant(), "the constant '%s'");
        }
    }

    private void clash(Element at, FieldSpec field, Map<String, String> seen, String key, String what) {
        String other = seen.putIfAbsent(key, field.attribute());
        if (other != null) {
            errors.accept(
                    at,
                    "%s and %s both need %s. Rename one of them.".formatted(place(field), other, what.formatted(key)));
        }
    }

    /// Looks at the key: a concrete model has exactly one.
    void keys(List<FieldSpec> fields, boolean isAbstract) {
        List<String> keys = new ArrayList<>();
        for (FieldSpec field : fields) {
            if (field.isPrimaryKey()) {
                keys.add(field.attribute());
            }
        }
        if (keys.isEmpty() && !isAbstract) {
            errors.accept(
                    model,
                    "The model %s has no key. Extend Model, or mark one field with primaryKey = true."
                            .formatted(model.getSimpleName()));
        }
        if (keys.size() > 1) {
            errors.accept(
                    model,
                    "The model %s has %d keys (%s). Keep one; a model with a key of its own extends BaseModel."
                            .formatted(model.getSimpleName(), keys.size(), String.join(", ", keys)));
        }
    }

    /// Looks at the names of the default order.
    void ordering(List<String> ordering, List<FieldSpec> fields) {
        for (String key : ordering) {
            String name = key.startsWith("-") ? key.substring(1) : key;
            String first = name.contains("__") ? name.substring(0, name.indexOf("__")) : name;
            boolean known = first.equals("pk")
                    || fields.stream()
                            .anyMatch(field -> field.name().equals(first)
                                    || (field.isForeignKey() && first.equals(field.name() + "_id")));
            if (!known) {
                errors.accept(
                        model,
                        "The model %s is ordered by '%s', which is none of its fields. They are: %s."
                                .formatted(
                                        model.getSimpleName(),
                                        key,
                                        String.join(
                                                ", ",
                                                fields.stream()
                                                        .map(FieldSpec::name)
                                                        .toList())));
            }
        }
    }
}
