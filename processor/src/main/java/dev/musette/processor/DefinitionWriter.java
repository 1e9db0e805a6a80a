package dev.musette.processor;

import dev.musette.base.Names;

/// Writes the definition of a field: `Field.of("title", new FieldType.Char(200)).unique(true)`.
final class DefinitionWriter {
    private static final char BREAK = '\0'; // where a long definition goes on in a new line
    private static final int WIDTH = 108; // of a line of 120 characters after its indent

    private final FieldSpec field;
    private final Imports imports;
    private final StringBuilder out = new StringBuilder();

    DefinitionWriter(FieldSpec field, Imports imports) {
        this.field = field;
        this.imports = imports;
    }

    String write() {
        out.append("%s.of(%s, %s)".formatted(imports.models("Field"), ModelWriter.literal(field.attribute()), type()));
        if (!field.name().equals(Names.snakeCase(field.attribute()))) {
            text("named", field.name());
        }
        if (!field.text("column").isEmpty()) {
            text("column", field.column());
        }
        flag("primaryKey", false);
        flag("nullable", false);
        flag("blank", false);
        flag("unique", false);
        flag("dbIndex", field.kind().isIndexedByDefault());
        if (!field.flag("editable")) {
            out.append(".editable(false)");
        }
        if (!field.text("verboseName").isEmpty()) {
            text("verboseName", field.text("verboseName"));
        }
        if (!field.text("helpText").isEmpty()) {
            text("helpText", field.text("helpText"));
        }
        boolean fits = out.length() <= WIDTH;
        return out.toString().replace(String.valueOf(BREAK), fits ? "" : "\n                    ");
    }

    private void text(String method, String value) {
        out.append(BREAK + ".%s(%s)".formatted(method, ModelWriter.literal(value)));
    }

    private void flag(String option, boolean expected) {
        if (field.flag(option) != expected) {
            out.append(".%s(%s)".formatted(option, !expected));
        }
    }

    private String type() {
        return "new %s.%s".formatted(imports.models("FieldType"), constructor());
    }

    private String constructor() {
        return switch (field.kind()) {
            case AUTO -> "BigAuto()";
            case CHAR -> "Char(%d)".formatted(field.number("maxLength"));
            case TEXT -> "Text()";
            case SLUG -> "Slug(%d)".formatted(field.number("maxLength"));
            case EMAIL -> "Email(%d)".formatted(field.number("maxLength"));
            case INT -> "Int()";
            case SMALL_INT -> "SmallInt()";
            case POSITIVE_INT -> "PositiveInt()";
            case BIG_INT -> "BigInt()";
            case BOOL -> "Bool()";
            case REAL -> "Real()";
            case DECIMAL -> "Decimal(%d, %d)".formatted(field.number("maxDigits"), field.number("decimalPlaces"));
            case DATE_TIME -> "DateTime(%s, %s)".formatted(field.flag("autoNow"), field.flag("autoNowAdd"));
            case DATE -> "Date(%s, %s)".formatted(field.flag("autoNow"), field.flag("autoNowAdd"));
            case UUID -> "Uuid()";
            case FOREIGN_KEY -> foreignKey();
        };
    }

    private String foreignKey() {
        String related = field.text("relatedName");
        return "ForeignKey(%s, %s.%s)%s%s"
                .formatted(
                        ModelWriter.literal(ModelWriter.target(field).label()),
                        imports.models("OnDelete"),
                        field.text("onDelete"),
                        related.isEmpty() ? "" : BREAK + ".relatedName(%s)".formatted(ModelWriter.literal(related)),
                        field.flag("dbConstraint") ? "" : ".dbConstraint(false)");
    }
}
