package dev.musette.processor;

import dev.musette.base.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads the methods of a form that are marked with `@Clean`, and reports what is wrong with them at
/// the element that is.
final class FormReader {
    static final String CLEAN = "dev.musette.forms.Clean";
    private static final String FORM = "dev.musette.forms.Form";
    private static final String BOUND_FIELD = "dev.musette.forms.BoundField";

    private final Types types;
    private final ProcessingEnvironment environment;
    private final BiConsumer<Element, String> errors;
    private final Map<String, String> methods = new HashMap<>();
    private boolean failed;

    FormReader(Types types, ProcessingEnvironment environment, BiConsumer<Element, String> errors) {
        this.types = types;
        this.environment = environment;
        this.errors = errors;
    }

    /// Returns the form, or null if something is wrong with it, or nothing is marked.
    @Nullable FormSpec read(TypeElement type) {
        List<CleanSpec> calls = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationMirror clean = annotation(method);
            if (clean != null) {
                read(type, method, field(clean), calls);
            }
        }
        if (calls.isEmpty() || failed) {
            return null;
        }
        String packageName = types.packageName(type);
        String name = type.getQualifiedName().toString();
        return new FormSpec(
                packageName,
                packageName.isEmpty() ? name : name.substring(packageName.length() + 1),
                type.getTypeParameters().isEmpty()
                        ? ""
                        : "<"
                                + String.join(
                                        ", ",
                                        type.getTypeParameters().stream()
                                                .map(_ -> "?")
                                                .toList())
                                + ">",
                List.copyOf(calls),
                types.seesGenerated(type));
    }

    private static @Nullable AnnotationMirror annotation(Element method) {
        for (AnnotationMirror each : method.getAnnotationMirrors()) {
            if (Types.name(each.getAnnotationType()).equals(CLEAN)) {
                return each;
            }
        }
        return null;
    }

    private String field(AnnotationMirror clean) {
        return (String) types.values(clean).getOrDefault("value", "");
    }

    private void read(TypeElement type, ExecutableElement method, String field, List<CleanSpec> calls) {
        String place = type.getSimpleName() + "." + method.getSimpleName();
        String wrong = wrong(type, method, field, place);
        if (wrong != null) {
            failed = true;
            errors.accept(method, wrong);
        } else if (marked(type, method) == null) {
            TypeMirror parameter = method.getParameters().getFirst().asType();
            calls.add(new CleanSpec(field, method.getSimpleName().toString(), boxed(parameter), isGeneric(parameter)));
        }
    }

    private @Nullable String wrong(TypeElement type, ExecutableElement method, String field, String place) {
        if (!types.isSubclass(type, FORM)) {
            return "%s is marked with @Clean, but %s is no form. Extend Form, or take the annotation away."
                    .formatted(place, type.getSimpleName());
        }
        if (isPrivate(type)) {
            return "%s is inside a private class, the generated call could not reach it. Make the class package-private."
                    .formatted(place);
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "%s is private, the generated call could not reach it. Make it package-private.".formatted(place);
        }
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return "%s is static, it would see nothing of its form. Remove 'static'.".formatted(place);
        }
        if (method.getParameters().size() != 1) {
            return "%s takes %d parameters. A method that cleans a field takes one: the field's value."
                    .formatted(place, method.getParameters().size());
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            return "%s returns nothing. Return the value to use: the one that came in, or another.".formatted(place);
        }
        if (!method.getTypeParameters().isEmpty()) {
            return "%s has type parameters, a field has one type. Remove them.".formatted(place);
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            TypeElement exception = Types.element(thrown);
            if (exception != null
                    && !types.isSubclass(exception, "java.lang.RuntimeException")
                    && !exception.getQualifiedName().contentEquals("java.lang.RuntimeException")
                    && !types.isSubclass(exception, "java.lang.Error")) {
                return "%s throws the checked %s. Throw a ValidationError, or catch it."
                        .formatted(place, exception.getSimpleName());
            }
        }
        ExecutableElement above = marked(type, method);
        String cleanedAbove = above == null ? field : field(Objects.requireNonNull(annotation(above)));
        if (above != null && !cleanedAbove.equals(field)) {
            return "%s overrides a method that cleans the field '%s', so that nothing would clean '%s'. Give it another name."
                    .formatted(place, cleanedAbove, field);
        }
        String other = methods.putIfAbsent(field, method.getSimpleName().toString());
        if (other != null) {
            return "%s and %s both clean the field '%s'. Make one of them call the other."
                    .formatted(place, other, field);
        }
        return wrongField(type, method, field, place);
    }

    /// Looks at the field that the form declares under that name, if it does: a form of a model has others.
    private @Nullable String wrongField(TypeElement type, ExecutableElement method, String field, String place) {
        if (!Names.snakeCase(field).equals(field) || field.isEmpty()) {
            return "%s cleans the field '%s'. Names of fields are in snake_case: '%s'."
                    .formatted(place, field, Names.snakeCase(field));
        }
        for (VariableElement declared : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            boolean same = Names.snakeCase(declared.getSimpleName().toString()).equals(field)
                    && Types.name(declared.asType()).equals(BOUND_FIELD);
            if (same && declared.asType() instanceof DeclaredType bound) {
                for (TypeMirror value : bound.getTypeArguments()) {
                    return wrongType(method, value, place, field);
                }
            }
        }
        return null;
    }

    private @Nullable String wrongType(ExecutableElement method, TypeMirror value, String place, String field) {
        String expected = boxed(value);
        String taken = boxed(method.getParameters().getFirst().asType());
        if (!taken.equals(expected) && !taken.equals("java.lang.Object")) {
            return "%s takes a %s, the field '%s' has a %s. Change the type of the parameter."
                    .formatted(place, simple(taken), field, simple(expected));
        }
        String returned = boxed(method.getReturnType());
        if (!returned.equals(expected) && value.getKind() == TypeKind.DECLARED && !isAssignable(method, value)) {
            return "%s returns a %s, the field '%s' has a %s. Change what it returns."
                    .formatted(place, simple(returned), field, simple(expected));
        }
        return null;
    }

    private boolean isAssignable(ExecutableElement method, TypeMirror value) {
        javax.lang.model.util.Types all = environment.getTypeUtils();
        return all.isAssignable(all.erasure(method.getReturnType()), all.erasure(value));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isPrivate(TypeElement type) {
        for (Element each = type;
                each != null && each.getKind() != ElementKind.PACKAGE;
                each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    /// The method that it overrides and that is marked as well, whose generated call reaches it; null if there is none.
    private @Nullable ExecutableElement marked(TypeElement type, ExecutableElement method) {
        for (TypeElement each = Types.superclass(type); each != null; each = Types.superclass(each)) {
            for (ExecutableElement above : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (annotation(above) != null && environment.getElementUtils().overrides(method, above, type)) {
                    return above;
                }
            }
        }
        return null;
    }

    private String boxed(TypeMirror type) {
        javax.lang.model.util.Types all = environment.getTypeUtils();
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                all.boxedClass(all.getPrimitiveType(type.getKind()))
                        .getQualifiedName()
                        .toString();
            case DECLARED -> Types.name(type);
            default -> Types.name(all.erasure(type));
        };
    }

    private static boolean isGeneric(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return !declared.getTypeArguments().isEmpty();
        }
        return type.getKind() == TypeKind.TYPEVAR;
    }
}
