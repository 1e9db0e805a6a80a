package dev.musette.processor;

import dev.musette.processor.FieldSpec.TargetSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes `X_.java`: the definitions of the fields, the relations, `META`, the typed path, and the mapper.
final class ModelWriter {
    private final ModelSpec model;
    private final Imports imports;
    private final StringBuilder out = new StringBuilder(4096);

    ModelWriter(ModelSpec model) {
        this.model = model;
        this.imports = new Imports(model.packageName(), model.name());
    }

    String write() {
        definitions();
        if (!model.isAbstract()) {
            relations();
            meta();
        }
        columns();
        constructors();
        joins();
        if (!model.isAbstract()) {
            new MapperWriter(model, imports, out).write();
        }
        String parent = imports.name(model.parentPath());
        StringBuilder file = new StringBuilder(out.length() + 1024);
        String generated = model.seesGenerated()
                ? "@%s(\"%s\")\n"
                        .formatted(
                                imports.name("javax.annotation.processing.Generated"), ModelProcessor.class.getName())
                : "";
        file.append("package ").append(model.packageName()).append(";\n\n");
        file.append(imports.lines());
        file.append("\n/// The columns and relations of [")
                .append(model.name())
                .append(model.isAbstract() ? "] for the paths of its subclasses.\n" : "], for queries.\n");
        file.append(generated);
        file.append(model.isAbstract() ? "public abstract class " : "public final class ")
                .append(model.name())
                .append("_ extends ")
                .append(parent)
                .append(" {\n");
        return file.append(out.substring(1)).append("}\n").toString();
    }

    private void definitions() {
        String access = model.isAbstract() ? "protected" : "private";
        List<FieldSpec> own = model.ownFields();
        if (!own.isEmpty()) {
            out.append('\n');
        }
        for (FieldSpec field : own) {
            String left = "    %s static final %s %s =".formatted(access, imports.models("Field"), field.constant());
            String right = new DefinitionWriter(field, imports).write();
            String gap = left.length() + right.length() < 119 && right.indexOf('\n') < 0 ? " " : "\n            ";
            out.append(left).append(gap).append(right).append(";\n");
        }
    }

    private void relations() {
        for (FieldSpec field : model.foreignKeys()) {
            TargetSpec target = target(field);
            String targetName = imports.name(target.qualifiedName());
            out.append("""

                        /// The foreign key [%1$s#%2$s]; its `of(...)` is the way back.
                        public static final %3$s<%1$s, %1$s_, %4$s> %5$s =
                                %3$s.of(() -> %1$s_.META, %6$s, () -> %7$s.META);
                    """.formatted(
                            model.name(),
                            field.attribute(),
                            imports.models("Relation"),
                            targetName,
                            field.relationConstant(),
                            field.constant(),
                            imports.name(target.qualifiedName() + "_")));
        }
    }

    private void meta() {
        String name = model.name();
        out.append("""

                    /// What is known of the model: names, fields and accessors.
                    public static final %1$s<%2$s, %2$s_> META = %1$s.builder(
                                    %2$s.class, %2$s_::new, %2$s_::new, new Mapping())
                            .app("%3$s")
                """.formatted(imports.models("ModelMeta"), name, model.appLabel()));
        ModelSpec.Options options = model.options();
        if (!options.table().isEmpty()) {
            call("table", List.of(literal(options.table())));
        }
        call("fields", model.fields().stream().map(FieldSpec::constant).toList());
        if (!model.foreignKeys().isEmpty()) {
            call(
                    "relations",
                    model.foreignKeys().stream()
                            .map(FieldSpec::relationConstant)
                            .toList());
        }
        if (!options.ordering().isEmpty()) {
            call(
                    "ordering",
                    options.ordering().stream().map(ModelWriter::literal).toList());
        }
        options.indexes().forEach(index -> named("index", index));
        options.constraints().forEach(unique -> named("unique", unique));
        if (!options.verboseName().isEmpty() || !options.verboseNamePlural().isEmpty()) {
            call("verboseName", List.of(literal(options.verboseName()), literal(options.verboseNamePlural())));
        }
        if (model.hasManager()) {
            call("objects", List.of("() -> " + name + ".objects"));
        }
        out.append("            .build();\n");
    }

    private void named(String method, ModelSpec.Names names) {
        List<String> arguments = new ArrayList<>();
        arguments.add(literal(names.name()));
        names.fields().forEach(field -> arguments.add(literal(field)));
        call(method, arguments);
    }

    /// Writes one call of the chain, its arguments below each other where the line would be too long.
    private void call(String method, List<String> arguments) {
        String line = "            ." + method + "(" + String.join(", ", arguments) + ")";
        if (line.length() > 120) {
            line = "            ." + method + "(\n                    "
                    + String.join(",\n                    ", arguments) + ")";
        }
        out.append(line).append('\n');
    }

    private void columns() {
        for (FieldSpec field : model.ownFields()) {
            out.append("""

                        /// The column `%1$s`%2$s
                        public final %3$s %4$s = new %5$s(this, %6$s);
                    """.formatted(
                            field.column(),
                            field.isForeignKey()
                                    ? ": the key of the %s, without a join."
                                            .formatted(target(field).simpleName())
                                    : ".",
                            pathType(field),
                            field.attribute(),
                            field.isForeignKey() ? imports.models("RefPath") + "<>" : imports.models(field.kind().path),
                            field.constant()));
        }
    }

    private String pathType(FieldSpec field) {
        if (!field.isForeignKey()) {
            return imports.models(field.kind().path);
        }
        TargetSpec target = target(field);
        return "%s<%s, %s>"
                .formatted(
                        imports.models("RefPath"),
                        imports.name(target.qualifiedName()),
                        imports.name(target.key().boxed()));
    }

    private void constructors() {
        String escape = model.isAbstract() && !model.ownFields().isEmpty()
                ? "    @SuppressWarnings(\"this-escape\") // a column keeps its path and asks it nothing yet\n"
                : "";
        out.append("""

                    /// The path of a query of the model itself.
                %1$s    %2$s %3$s_() {}

                    /// The path of the model that a foreign key of another path refers to.
                %1$s    %4$s %3$s_(%5$s from, %6$s via) {
                        super(from, via);
                    }
                """.formatted(
                        escape,
                        model.isAbstract() ? "protected" : "private",
                        model.name(),
                        model.isAbstract() ? "protected" : "public",
                        imports.models("Path"),
                        imports.models("Field")));
    }

    private void joins() {
        for (FieldSpec field : model.ownFields()) {
            if (field.isForeignKey()) {
                String path = imports.name(target(field).qualifiedName() + "_");
                out.append("""

                            /// Joins the %1$s that [#%2$s] refers to.
                            public %3$s %2$s() {
                                return new %3$s(this, %4$s);
                            }
                        """.formatted(target(field).simpleName(), field.attribute(), path, field.constant()));
            }
        }
    }

    static TargetSpec target(FieldSpec field) {
        @Nullable TargetSpec target = field.target();
        if (target == null) {
            throw new IllegalStateException(field.attribute() + " is no foreign key");
        }
        return target;
    }

    /// Returns a text as a Java literal.
    static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
