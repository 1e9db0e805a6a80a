package dev.musette.processor;

import java.util.List;

/// One model, as its class and annotations say.
///
/// @param parentPath the class that its path extends
/// @param fields all of them, those of abstract parents first
/// @param hasManager whether it declares a manager `objects`
/// @param seesGenerated whether its module can use `@Generated`
record ModelSpec(
        String packageName,
        String name,
        boolean isAbstract,
        String parentPath,
        String appLabel,
        Options options,
        List<FieldSpec> fields,
        boolean hasManager,
        boolean seesGenerated) {

    /// The values of `@ModelOptions`.
    record Options(
            String table,
            List<String> ordering,
            String verboseName,
            String verboseNamePlural,
            List<Names> indexes,
            List<Names> constraints) {}

    /// An index or a constraint.
    ///
    /// @param name the empty text for the automatic one
    /// @param fields as they were written, `-` included
    record Names(String name, List<String> fields) {}

    String qualifiedName() {
        return packageName + "." + name;
    }

    List<FieldSpec> ownFields() {
        return fields.stream().filter(FieldSpec::own).toList();
    }

    List<FieldSpec> foreignKeys() {
        return fields.stream().filter(FieldSpec::isForeignKey).toList();
    }
}
