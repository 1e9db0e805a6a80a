package dev.musette.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/// Reads a model's class into a [ModelSpec] and reports what is wrong with it at the element that is.
final class ModelReader {
    private static final String MODEL = Types.MODELS + "Model";

    private final Types types;
    private final BiConsumer<Element, String> errors;
    private boolean failed;

    ModelReader(Types types, BiConsumer<Element, String> errors) {
        this.types = types;
        this.errors = errors;
    }

    /// Returns the model, or null if something is wrong with it.
    @Nullable ModelSpec read(TypeElement type) {
        boolean isAbstract = type.getModifiers().contains(Modifier.ABSTRACT);
        checkClass(type, isAbstract);
        List<FieldSpec> fields = new ArrayList<>();
        FieldChecks checks = new FieldChecks(type, this::error);
        if (types.isSubclass(type, MODEL)) {
            FieldSpec id = new FieldSpec("id", FieldKind.AUTO, "long", false, Map.of(), false, null);
            fields.add(id);
            checks.add(id, type);
        }
        for (TypeElement each : lineage(type)) {
            for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
                FieldSpec spec = new FieldReader(types, this::error).read(each, field, each.equals(type));
                if (spec != null) {
                    fields.add(spec);
                    checks.add(spec, each.equals(type) ? field : type);
                }
            }
        }
        checks.keys(fields, isAbstract);
        ModelSpec.Options options = options(type);
        checks.ordering(options.ordering(), fields);
        NameChecks names = new NameChecks(type, fields, this::error);
        names.indexes(options.indexes());
        names.constraints(options.constraints());
        if (failed) {
            return null;
        }
        return new ModelSpec(
                types.packageName(type),
                type.getSimpleName().toString(),
                isAbstract,
                parentPath(type),
                types.appLabel(type),
                options,
                List.copyOf(fields),
                ownManager(type) != null,
                types.seesGenerated(type));
    }

    private void error(Element element, String message) {
        failed = true;
        errors.accept(element, message);
    }

    /// The class and its abstract parents, the oldest first.
    private List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        for (@Nullable TypeElement each = type; each != null && types.isModel(each); each = Types.superclass(each)) {
            lineage.addFirst(each);
        }
        return lineage;
    }

    private void checkClass(TypeElement type, boolean isAbstract) {
        String name = type.getSimpleName().toString();
        if (types.packageName(type).isEmpty()) {
            error(type, "The model %s is in no package. Its package names its app: put it into one.".formatted(name));
        }
        if (!type.getModifiers().contains(Modifier.PUBLIC)) {
            error(type, "The model %s is not public. Make the class public.".formatted(name));
        }
        if (!type.getTypeParameters().isEmpty()) {
            error(type, "The model %s has type parameters, a table has none. Remove them.".formatted(name));
        }
        TypeElement parent = Types.superclass(type);
        if (parent != null && types.isModel(parent) && !parent.getModifiers().contains(Modifier.ABSTRACT)) {
            error(
                    type,
                    "%s extends the concrete model %s: a table for each of both is not supported. Make %s abstract, or refer to it by a foreign key."
                            .formatted(name, parent.getSimpleName(), parent.getSimpleName()));
        }
        if (isAbstract) {
            return;
        }
        boolean constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(ModelReader::isUsable);
        if (!constructor) {
            error(
                    type,
                    "The model %s has no constructor without parameters, by which rows become instances. Add 'public %s() {}'."
                            .formatted(name, name));
        }
        checkManager(type);
    }

    private static boolean isUsable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }

    private void checkManager(TypeElement type) {
        String name = type.getSimpleName().toString();
        if (ownManager(type) != null) {
            return;
        }
        for (TypeElement each = Types.superclass(type); each != null; each = Types.superclass(each)) {
            if (ownManager(each) != null) {
                error(
                        type,
                        "The model %1$s would share the manager 'objects' of %2$s. Give it its own: public static final Manager<%1$s, %1$s_> objects = new Manager<>(%1$s_.META);"
                                .formatted(name, each.getSimpleName()));
                return;
            }
        }
    }

    private static @Nullable VariableElement ownManager(TypeElement type) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals("objects")
                    && field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.PRIVATE)) {
                return field;
            }
        }
        return null;
    }

    private String parentPath(TypeElement type) {
        TypeElement parent = Types.superclass(type);
        if (parent != null && types.isModel(parent)) {
            return parent.getQualifiedName() + "_";
        }
        return types.isSubclass(type, MODEL) ? MODEL + "_" : Types.MODELS + "Path";
    }

    /// The model's own options, or those of its nearest abstract parent but for the table.
    private ModelSpec.Options options(TypeElement type) {
        for (@Nullable TypeElement each = type; each != null && types.isModel(each); each = Types.superclass(each)) {
            AnnotationMirror annotation = Types.annotation(each, "ModelOptions");
            if (annotation != null) {
                return options(type, types.values(annotation), each.equals(type));
            }
        }
        return options(type, Map.of(), true);
    }

    private ModelSpec.Options options(TypeElement type, Map<String, Object> values, boolean own) {
        return new ModelSpec.Options(
                own ? (String) values.getOrDefault("table", "") : "",
                strings(values.get("ordering")),
                (String) values.getOrDefault("verboseName", ""),
                (String) values.getOrDefault("verboseNamePlural", ""),
                names(type, values.get("indexes")),
                names(type, values.get("constraints")));
    }

    private static List<String> strings(@Nullable Object list) {
        List<String> strings = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(each -> strings.add((String) each));
        }
        return List.copyOf(strings);
    }

    /// Reads indexes or constraints; the model's own names fill those of an abstract parent.
    private List<ModelSpec.Names> names(TypeElement type, @Nullable Object list) {
        List<ModelSpec.Names> all = new ArrayList<>();
        if (list instanceof List<?> annotations) {
            for (Object each : annotations) {
                Map<String, Object> values = types.values((AnnotationMirror) each);
                String name = ((String) values.getOrDefault("name", ""))
                        .replace("%(app_label)s", types.appLabel(type))
                        .replace("%(class)s", type.getSimpleName().toString().toLowerCase(Locale.ROOT));
                all.add(new ModelSpec.Names(name, strings(values.get("fields"))));
            }
        }
        return List.copyOf(all);
    }
}
