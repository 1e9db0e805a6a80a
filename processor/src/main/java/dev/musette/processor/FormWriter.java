package dev.musette.processor;

/// Writes `X_.java` for a form: the calls of its methods that clean fields.
final class FormWriter {
    private final FormSpec form;
    private final Imports imports;

    FormWriter(FormSpec form) {
        this.form = form;
        this.imports = new Imports(form.packageName(), form.generatedName());
    }

    String write() {
        String outermost = form.className().contains(".")
                ? form.className().substring(0, form.className().indexOf('.'))
                : form.className();
        imports.name(form.packageName().isEmpty() ? outermost : form.packageName() + "." + outermost);
        String cleaners = imports.name("dev.musette.forms.Cleaners");
        String nullable = imports.name("org.jspecify.annotations.Nullable");
        String type = form.className() + form.typeArguments();
        String generated = form.seesGenerated()
                ? "@%s(\"%s\")\n"
                        .formatted(
                                imports.name("javax.annotation.processing.Generated"), ModelProcessor.class.getName())
                : "";
        StringBuilder cases = new StringBuilder();
        boolean unchecked = false;
        for (CleanSpec call : form.methods()) {
            unchecked |= call.unchecked();
            cases.append("            case %s -> form.%s((%s) value);\n"
                    .formatted(ModelWriter.literal(call.field()), call.method(), imports.name(call.parameter())));
        }
        StringBuilder file = new StringBuilder(1024);
        if (!form.packageName().isEmpty()) {
            file.append("package ").append(form.packageName()).append(";\n\n");
        }
        file.append(imports.lines());
        file.append("""

                /// The calls of the methods of [%1$s] that clean fields.
                %2$spublic final class %3$s implements %4$s<%5$s> {
                    /// The calls.
                    public static final %4$s<%5$s> CLEANERS = new %3$s();

                    private %3$s() {}

                    @Override
                %6$s    public @%7$s Object clean(%5$s form, String field, @%7$s Object value) {
                        return switch (field) {
                """.formatted(
                        form.className(),
                        generated,
                        form.generatedName(),
                        cleaners,
                        type,
                        unchecked
                                ? "    @SuppressWarnings({\"unchecked\", \"rawtypes\"}) // the value is what the form's field makes\n"
                                : "",
                        nullable));
        file.append(cases);
        return file.append("            default -> value;\n        };\n    }\n}\n")
                .toString();
    }
}
