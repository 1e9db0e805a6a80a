package dev.musette.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/// Questions about the elements that the compiler shows.
final class Types {
    static final String MODELS = "dev.musette.models.";
    private static final String BASE_MODEL = MODELS + "BaseModel";

    private final Elements elements;

    Types(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
    }

    /// Whether the class is a user's model, abstract ones included.
    boolean isModel(TypeElement type) {
        return isSubclass(type, BASE_MODEL)
                && !type.getQualifiedName().contentEquals(MODELS + "Model")
                && !type.getQualifiedName().contentEquals(BASE_MODEL);
    }

    /// Whether the class has an ancestor of that name.
    boolean isSubclass(TypeElement type, String ancestor) {
        for (TypeElement each = superclass(type); each != null; each = superclass(each)) {
            if (each.getQualifiedName().contentEquals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable TypeElement superclass(TypeElement type) {
        return element(type.getSuperclass());
    }

    /// The class of a type, or null if it is no class: a primitive, an array, an unknown name.
    static @Nullable TypeElement element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element
                ? element
                : null;
    }

    /// The name of a type without annotations and type arguments: `java.lang.String`, `long`.
    static String name(TypeMirror type) {
        TypeElement element = element(type);
        if (element != null) {
            return element.getQualifiedName().toString();
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }

    /// Whether a `@Nullable` of any library stands on the element or its type.
    static boolean isNullable(Element field) {
        return hasNullable(field.getAnnotationMirrors())
                || hasNullable(field.asType().getAnnotationMirrors());
    }

    private static boolean hasNullable(List<? extends AnnotationMirror> annotations) {
        return annotations.stream()
                .anyMatch(each ->
                        each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /// The values of an annotation by name, defaults included.
    Map<String, Object> values(AnnotationMirror annotation) {
        Map<String, Object> values = new LinkedHashMap<>();
        elements.getElementValuesWithDefaults(annotation)
                .forEach((name, value) -> values.put(name.getSimpleName().toString(), plain(value.getValue())));
        return values;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case List<?> list ->
                list.stream()
                        .map(each -> plain(((AnnotationValue) each).getValue()))
                        .toList();
            case Element constant -> constant.getSimpleName().toString();
            default -> value;
        };
    }

    /// An annotation of the models room on an element, or null.
    static @Nullable AnnotationMirror annotation(Element element, String simpleName) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            if (name(each.getAnnotationType()).equals(MODELS + simpleName)) {
                return each;
            }
        }
        return null;
    }

    /// The label of the app that a model belongs to: its own, its nearest package's, or the last segment of the
    /// package, as for the app itself; a last segment `models` is passed over.
    String appLabel(TypeElement model) {
        AnnotationMirror options = annotation(model, "ModelOptions");
        String own = options == null ? "" : (String) values(options).getOrDefault("appLabel", "");
        if (!own.isEmpty()) {
            return own;
        }
        String name = elements.getPackageOf(model).getQualifiedName().toString();
        for (String each = name; !each.isEmpty(); each = each.substring(0, Math.max(0, each.lastIndexOf('.')))) {
            PackageElement element = elements.getPackageElement(each);
            AnnotationMirror label = element == null ? null : annotation(element, "AppLabel");
            if (label != null) {
                return (String) values(label).getOrDefault("value", "");
            }
        }
        String app = name.endsWith(".models") ? name.substring(0, name.lastIndexOf('.')) : name;
        return app.substring(app.lastIndexOf('.') + 1);
    }

    String packageName(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    /// Whether the module of a model sees `@Generated`, which is in `java.compiler`.
    boolean seesGenerated(TypeElement model) {
        String name = "javax.annotation.processing.Generated";
        return elements.getTypeElement(elements.getModuleOf(model), name) != null;
    }
}
