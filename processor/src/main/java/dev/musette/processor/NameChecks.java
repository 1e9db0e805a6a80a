package dev.musette.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/// What can be wrong with the indexes and constraints of a model.
final class NameChecks {
    private static final int MAX_INDEX_NAME = 30; // what every database takes

    private final TypeElement model;
    private final List<FieldSpec> fields;
    private final BiConsumer<Element, String> errors;

    NameChecks(TypeElement model, List<FieldSpec> fields, BiConsumer<Element, String> errors) {
        this.model = model;
        this.fields = fields;
        this.errors = errors;
    }

    void indexes(List<ModelSpec.Names> indexes) {
        Set<String> seen = new HashSet<>();
        for (ModelSpec.Names index : indexes) {
            String what = "index of %s".formatted(model.getSimpleName());
            if (index.name().length() > MAX_INDEX_NAME) {
                error(
                        "The %s is called '%s', which has %d characters. The longest name that every database takes has %d."
                                .formatted(what, index.name(), index.name().length(), MAX_INDEX_NAME));
            }
            check(what, index, true);
            unique(what, index, seen);
        }
    }

    void constraints(List<ModelSpec.Names> constraints) {
        Set<String> seen = new HashSet<>();
        for (ModelSpec.Names constraint : constraints) {
            String what = "unique constraint of %s".formatted(model.getSimpleName());
            if (constraint.name().isEmpty()) {
                error("A %s has no name. Give it one: name = \"...\".".formatted(what));
            }
            check(what, constraint, false);
            unique(what, constraint, seen);
        }
    }

    private void check(String what, ModelSpec.Names names, boolean mayDescend) {
        if (!names.name().isEmpty()
                && (names.name().startsWith("_")
                        || Character.isDigit(names.name().charAt(0)))) {
            error("The %s is called '%s'. A name begins with a letter.".formatted(what, names.name()));
        }
        if (names.fields().isEmpty()) {
            error("A%s %s has no fields. Name one or more.".formatted(mayDescend ? "n" : "", what));
        }
        Set<String> seen = new HashSet<>();
        for (String field : names.fields()) {
            String name = mayDescend && field.startsWith("-") ? field.substring(1) : field;
            if (fields.stream().noneMatch(each -> each.name().equals(name))) {
                error("A%s %s names '%s', which is none of its fields. They are: %s."
                        .formatted(
                                mayDescend ? "n" : "",
                                what,
                                field,
                                fields.stream().map(FieldSpec::name).collect(Collectors.joining(", "))));
            } else if (!seen.add(name)) {
                error("A%s %s names '%s' twice.".formatted(mayDescend ? "n" : "", what, name));
            }
        }
    }

    private void unique(String what, ModelSpec.Names names, Set<String> seen) {
        if (!names.name().isEmpty() && !seen.add(names.name())) {
            error("Two %s are called '%s'. Rename one of them."
                    .formatted(what.replace(" of ", what.startsWith("index") ? "es of " : "s of "), names.name()));
        }
    }

    private void error(String message) {
        errors.accept(model, message);
    }
}
