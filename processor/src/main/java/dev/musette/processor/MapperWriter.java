package dev.musette.processor;

import java.util.List;
import java.util.function.BiFunction;

/// Writes the mapper of a model: the code that moves values between rows, statements and public fields.
final class MapperWriter {
    private final ModelSpec model;
    private final Imports imports;
    private final StringBuilder out;
    private final String columns;

    MapperWriter(ModelSpec model, Imports imports, StringBuilder out) {
        this.model = model;
        this.imports = imports;
        this.out = out;
        this.columns = imports.models("Columns");
    }

    void write() {
        String nullable = imports.name("org.jspecify.annotations.Nullable");
        out.append("""

                    private static final class Mapping implements %1$s<%2$s> {
                        @Override
                        public %2$s create() {
                            return new %2$s();
                        }

                        @Override
                        public void read(%2$s model, %3$s row, int at) {
                """.formatted(imports.models("Mapper"), model.name(), imports.name("dev.musette.db.Row")));
        List<FieldSpec> fields = model.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldSpec field = fields.get(i);
            String column = i == 0 ? "at" : "at + " + i;
            out.append("            model.%s = %s;\n".formatted(field.attribute(), read(field, column)));
        }
        out.append("        }\n");
        method(
                "void bind(%s model, int field, %s parameters, int place)"
                        .formatted(model.name(), imports.name("dev.musette.db.Parameters")),
                (_, field) -> bind(field));
        method(
                "@%s Object get(%s model, int field)".formatted(nullable, model.name()),
                (_, field) -> field.isForeignKey()
                        ? "%s.key(model.%s)".formatted(field.relationConstant(), field.attribute())
                        : "model." + field.attribute());
        method(
                "void set(%s model, int field, @%s Object value)".formatted(model.name(), nullable),
                (_, field) -> "model.%s = %s".formatted(field.attribute(), cast(field)));
        references();
        out.append("    }\n");
    }

    private void method(String signature, BiFunction<Integer, FieldSpec, String> statement) {
        boolean answers = !signature.startsWith("void");
        out.append("\n        @Override\n        public %s {\n            %sswitch (field) {\n"
                .formatted(signature, answers ? "return " : ""));
        for (int i = 0; i < model.fields().size(); i++) {
            out.append("                case %d -> %s;\n"
                    .formatted(i, statement.apply(i, model.fields().get(i))));
        }
        out.append(
                "                default -> throw new IndexOutOfBoundsException(field);\n            }%s\n        }\n"
                        .formatted(answers ? ";" : ""));
    }

    private void references() {
        out.append("\n        @Override\n        public %s<?> ref(%s model, int field) {\n"
                .formatted(imports.models("Ref"), model.name()));
        if (model.foreignKeys().isEmpty()) {
            out.append("            throw new IndexOutOfBoundsException(field);\n        }\n");
            return;
        }
        out.append("            return switch (field) {\n");
        for (int i = 0; i < model.fields().size(); i++) {
            FieldSpec field = model.fields().get(i);
            if (field.isForeignKey()) {
                out.append("                case %d -> model.%s;\n".formatted(i, field.attribute()));
            }
        }
        out.append(
                "                default -> throw new IndexOutOfBoundsException(field);\n            };\n        }\n");
    }

    private String read(FieldSpec field, String column) {
        if (field.isForeignKey()) {
            FieldKind key = ModelWriter.target(field).key();
            return "%s.loaded(model.%s, %s)"
                    .formatted(field.relationConstant(), field.attribute(), readNullable(key, field, column));
        }
        if (field.isPrimitive()) {
            String getter = switch (field.javaType()) {
                case "int" -> "getInt";
                case "boolean" -> "getBoolean";
                case "double" -> "getDouble";
                default -> "getLong";
            };
            return "row.%s(%s)".formatted(getter, column);
        }
        String value = readNullable(field.kind(), field, column);
        return field.canBeNull() ? value : "%s.present(%s)".formatted(columns, value);
    }

    private String readNullable(FieldKind kind, FieldSpec field, String column) {
        return switch (kind) {
            case AUTO, BIG_INT -> "%s.longOrNull(row, %s)".formatted(columns, column);
            case INT, SMALL_INT, POSITIVE_INT -> "%s.intOrNull(row, %s)".formatted(columns, column);
            case BOOL -> "%s.booleanOrNull(row, %s)".formatted(columns, column);
            case REAL -> "%s.doubleOrNull(row, %s)".formatted(columns, column);
            case DECIMAL -> "%s.decimal(row, %s, %d)".formatted(columns, column, field.number("decimalPlaces"));
            case DATE_TIME -> "row.getInstant(%s)".formatted(column);
            case DATE -> "row.getDate(%s)".formatted(column);
            case UUID -> "row.getUuid(%s)".formatted(column);
            case CHAR, TEXT, SLUG, EMAIL -> "row.getText(%s)".formatted(column);
            case FOREIGN_KEY -> throw new IllegalStateException("a foreign key is read as its target's key");
        };
    }

    private static String bind(FieldSpec field) {
        if (field.isForeignKey()) {
            return "parameters.setObject(place, %s.key(model.%s))"
                    .formatted(field.relationConstant(), field.attribute());
        }
        String setter = switch (field.javaType()) {
            case "int" -> "setInt";
            case "long" -> "setLong";
            case "boolean" -> "setBoolean";
            case "double" -> "setDouble";
            default -> "setObject";
        };
        return "parameters.%s(place, model.%s)".formatted(setter, field.attribute());
    }

    private String cast(FieldSpec field) {
        if (field.isForeignKey()) {
            return "%s.loaded(model.%s, value)".formatted(field.relationConstant(), field.attribute());
        }
        String value = switch (field.javaType()) {
            case "int", "java.lang.Integer" -> columns + ".toInt(value)";
            case "long", "java.lang.Long" -> columns + ".toLong(value)";
            case "double", "java.lang.Double" -> columns + ".toDouble(value)";
            case "boolean" -> "(Boolean) value";
            default -> "(%s) value".formatted(imports.name(field.javaType()));
        };
        return field.canBeNull() ? value : "%s.present(%s)".formatted(columns, value);
    }
}
