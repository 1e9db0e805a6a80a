package dev.musette.processor;

import java.util.List;

/// A form whose methods look at fields, as the processor writes its calls.
///
/// @param packageName empty for none
/// @param className the class inside its package, `CommentForm` or `Forms.CommentForm`
/// @param typeArguments what the class needs to be written as a type, `<?>` for one with a type parameter
/// @param methods in the order of the source
/// @param seesGenerated whether the module of the form sees `@Generated`
record FormSpec(
        String packageName, String className, String typeArguments, List<CleanSpec> methods, boolean seesGenerated) {
    /// `CommentForm_`, or `Forms_CommentForm_` for a class inside another.
    String generatedName() {
        return className.replace('.', '_') + "_";
    }

    String qualifiedName() {
        return packageName.isEmpty() ? generatedName() : packageName + "." + generatedName();
    }
}
