package dev.musette.processor;

import dev.musette.base.Names;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One column of a model, as its annotation says.
///
/// @param attribute the Java field's name
/// @param javaType its type without annotations: `long`, `java.lang.String`
/// @param canBeNull whether the Java type says so by `@Nullable`
/// @param options the annotation's values by name, defaults included
/// @param own whether the model declares it, not an abstract parent
/// @param target the other model of a foreign key
record FieldSpec(
        String attribute,
        FieldKind kind,
        String javaType,
        boolean canBeNull,
        Map<String, Object> options,
        boolean own,
        @Nullable TargetSpec target) {

    /// The model that a foreign key refers to.
    ///
    /// @param qualifiedName its class
    /// @param label `blog.BlogPost`
    /// @param key the kind of its key
    record TargetSpec(String qualifiedName, String label, FieldKind key) {
        String simpleName() {
            return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
        }
    }

    String name() {
        String given = text("name");
        return given.isEmpty() ? Names.snakeCase(attribute) : given;
    }

    String column() {
        String given = text("column");
        if (!given.isEmpty()) {
            return given;
        }
        return kind == FieldKind.FOREIGN_KEY ? name() + "_id" : name();
    }

    /// The constant that holds its definition: `PUBLISHED_DATE_FIELD`.
    String constant() {
        return Names.snakeCase(attribute).toUpperCase(Locale.ROOT) + "_FIELD";
    }

    /// The constant that holds the relation of a foreign key: `POST`.
    String relationConstant() {
        return Names.snakeCase(attribute).toUpperCase(Locale.ROOT);
    }

    boolean isPrimitive() {
        return !javaType.contains(".");
    }

    boolean isForeignKey() {
        return target != null;
    }

    String text(String option) {
        return (String) options.getOrDefault(option, "");
    }

    boolean flag(String option) {
        return (Boolean) options.getOrDefault(option, false);
    }

    int number(String option) {
        return (Integer) options.getOrDefault(option, 0);
    }

    boolean isPrimaryKey() {
        return kind == FieldKind.AUTO || flag("primaryKey");
    }
}
