package dev.musette.processor;

import dev.musette.processor.FieldSpec.TargetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads one Java field of a model.
final class FieldReader {
    private static final String REF = Types.MODELS + "Ref";

    private final Types types;
    private final BiConsumer<Element, String> errors;

    FieldReader(Types types, BiConsumer<Element, String> errors) {
        this.types = types;
        this.errors = errors;
    }

    /// Returns the column, or null if the field is none or something is wrong with it.
    ///
    /// @param own whether errors are this class's, not an abstract parent's
    @Nullable FieldSpec read(TypeElement model, VariableElement field, boolean own) {
        List<AnnotationMirror> annotations = new ArrayList<>();
        for (AnnotationMirror each : field.getAnnotationMirrors()) {
            String name = Types.name(each.getAnnotationType());
            if (name.startsWith(Types.MODELS) && FieldKind.of(name.substring(Types.MODELS.length())) != null) {
                annotations.add(each);
            }
        }
        String place = model.getSimpleName() + "." + field.getSimpleName();
        String javaType = Types.name(field.asType());
        if (annotations.isEmpty()) {
            if (javaType.equals(REF) && own) {
                errors.accept(
                        field, "%s is a Ref without @ForeignKey. Add @ForeignKey(onDelete = ...).".formatted(place));
            }
            return null;
        }
        if (annotations.size() > 1) {
            errors.accept(
                    field,
                    "%s has %d field annotations (%s). A column has one: remove the others."
                            .formatted(place, annotations.size(), names(annotations)));
            return null;
        }
        AnnotationMirror annotation = annotations.getFirst();
        FieldKind kind = FieldKind.of(simpleName(annotation));
        if (kind == null || !checkModifiers(field, place, own)) {
            return null;
        }
        Map<String, Object> options = types.values(annotation);
        if (!checkType(field, place, kind, javaType, options, own)) {
            return null;
        }
        TargetSpec target = kind == FieldKind.FOREIGN_KEY ? target(field, place) : null;
        if (kind == FieldKind.FOREIGN_KEY && target == null) {
            return null;
        }
        return new FieldSpec(
                field.getSimpleName().toString(), kind, javaType, Types.isNullable(field), options, own, target);
    }

    private static String simpleName(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement().getSimpleName().toString();
    }

    private static String names(List<AnnotationMirror> annotations) {
        return String.join(
                ", ", annotations.stream().map(each -> "@" + simpleName(each)).toList());
    }

    private boolean checkModifiers(VariableElement field, String place, boolean own) {
        String wrong = null;
        if (field.getModifiers().contains(Modifier.STATIC)) {
            wrong = "%s is static, a column belongs to each row. Remove 'static'.";
        } else if (field.getModifiers().contains(Modifier.FINAL)) {
            wrong = "%s is final, loading a row could not set it. Remove 'final'.";
        } else if (!field.getModifiers().contains(Modifier.PUBLIC)) {
            wrong = "%s is not public, generated code in other packages could not reach it. Make the field public.";
        }
        if (wrong != null && own) {
            errors.accept(field, wrong.formatted(place));
        }
        return wrong == null;
    }

    private boolean checkType(
            VariableElement field,
            String place,
            FieldKind kind,
            String javaType,
            Map<String, Object> options,
            boolean own) {
        String wrong = null;
        if (!kind.fits(javaType)) {
            wrong = "%s is a %s, @%s needs a %s. Change the type of the field or its annotation."
                    .formatted(
                            place,
                            javaType.substring(javaType.lastIndexOf('.') + 1),
                            kind.annotation,
                            kind == FieldKind.FOREIGN_KEY ? "Ref of the other model" : kind.javaTypesInWords());
        } else if (Boolean.TRUE.equals(options.get("nullable")) && !javaType.contains(".")) {
            wrong = "%s is nullable, but a %s is never null. Make it a %s."
                    .formatted(
                            place, javaType, kind.boxed().substring(kind.boxed().lastIndexOf('.') + 1));
        } else if ("SET_NULL".equals(options.get("onDelete")) && !Boolean.TRUE.equals(options.get("nullable"))) {
            wrong = "%s becomes NULL on delete, but is not nullable. Add nullable = true, or choose another onDelete."
                    .formatted(place);
        } else if (options.get("maxLength") instanceof Integer length && length < 1) {
            wrong = "%s has maxLength = %d. A text needs room for 1 character or more.".formatted(place, length);
        } else if (Boolean.TRUE.equals(options.get("autoNow")) && Boolean.TRUE.equals(options.get("autoNowAdd"))) {
            wrong = "%s has both autoNow and autoNowAdd. Keep one of them.".formatted(place);
        } else if (options.get("decimalPlaces") instanceof Integer places
                && options.get("maxDigits") instanceof Integer digits
                && (places < 0 || digits < 1 || places > digits)) {
            wrong = "%s has decimalPlaces = %d of maxDigits = %d. Of 1 digit or more, 0 or more stand after the point."
                    .formatted(place, places, digits);
        }
        if (wrong != null && own) {
            errors.accept(field, wrong);
        }
        return wrong == null;
    }

    private @Nullable TargetSpec target(VariableElement field, String place) {
        List<? extends TypeMirror> arguments = ((DeclaredType) field.asType()).getTypeArguments();
        TypeElement target = arguments.isEmpty() ? null : Types.element(arguments.getFirst());
        if (target == null || !types.isModel(target)) {
            errors.accept(
                    field,
                    "%s refers to %s, which is no model. A foreign key is a Ref of a class that extends Model."
                            .formatted(place, arguments.isEmpty() ? "nothing" : arguments.getFirst()));
            return null;
        }
        if (target.getModifiers().contains(Modifier.ABSTRACT)) {
            errors.accept(
                    field,
                    "%s refers to the abstract model %s, which has no table. Refer to a concrete one."
                            .formatted(place, target.getSimpleName()));
            return null;
        }
        FieldKind key = keyKind(target);
        if (key == null) {
            errors.accept(
                    field,
                    "%s refers to %s, whose key is not known. Mark one of its fields with primaryKey = true."
                            .formatted(place, target.getSimpleName()));
            return null;
        }
        return new TargetSpec(
                target.getQualifiedName().toString(), types.appLabel(target) + "." + target.getSimpleName(), key);
    }

    private @Nullable FieldKind keyKind(TypeElement target) {
        if (types.isSubclass(target, Types.MODELS + "Model")) {
            return FieldKind.AUTO;
        }
        for (@Nullable TypeElement each = target; each != null; each = Types.superclass(each)) {
            for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
                    FieldKind kind = FieldKind.of(simpleName(annotation));
                    if (kind != null
                            && Boolean.TRUE.equals(types.values(annotation).get("primaryKey"))) {
                        return kind;
                    }
                }
            }
        }
        return null;
    }
}
