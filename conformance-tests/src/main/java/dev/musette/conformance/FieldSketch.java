package dev.musette.conformance;

import dev.musette.db.sql.ColumnType;
import dev.musette.db.sql.ColumnType.Decimal;
import dev.musette.db.sql.ColumnType.Plain;
import dev.musette.db.sql.ColumnType.Varchar;
import tools.jackson.databind.JsonNode;

/// What a recorded field's column holds.
final class FieldSketch {
    private FieldSketch() {}

    static ColumnType columnType(JsonNode field) {
        return switch (field.get("type").asString()) {
            case "AutoField" -> Plain.AUTO;
            case "BigAutoField" -> Plain.BIG_AUTO;
            case "SmallAutoField" -> Plain.SMALL_AUTO;
            case "BinaryField" -> Plain.BINARY;
            case "BooleanField" -> Plain.BOOLEAN;
            case "CharField" -> varchar(field, 0);
            case "DateField" -> Plain.DATE;
            case "DateTimeField" -> Plain.DATE_TIME;
            case "DecimalField" ->
                new Decimal(
                        field.get("max_digits").asInt(),
                        field.get("decimal_places").asInt());
            case "DurationField" -> Plain.DURATION;
            case "EmailField" -> varchar(field, 254);
            case "FileField", "FilePathField", "ImageField" -> varchar(field, 100);
            case "FloatField" -> Plain.FLOAT;
            case "IntegerField" -> Plain.INTEGER;
            case "BigIntegerField" -> Plain.BIG_INTEGER;
            case "SmallIntegerField" -> Plain.SMALL_INTEGER;
            case "PositiveIntegerField" -> Plain.POSITIVE_INTEGER;
            case "PositiveBigIntegerField" -> Plain.POSITIVE_BIG_INTEGER;
            case "PositiveSmallIntegerField" -> Plain.POSITIVE_SMALL_INTEGER;
            case "GenericIPAddressField" -> Plain.IP_ADDRESS;
            case "JSONField" -> Plain.JSON;
            case "SlugField" -> varchar(field, 50);
            case "TextField" -> Plain.TEXT;
            case "TimeField" -> Plain.TIME;
            case "URLField" -> varchar(field, 200);
            case "UUIDField" -> Plain.UUID;
            default -> throw new UnsupportedOperationException("no column for a " + field.get("type"));
        };
    }

    private static ColumnType varchar(JsonNode field, int usual) {
        return new Varchar(field.path("max_length").asInt(usual));
    }

    /// The key of a model that a case names by its kind only.
    static ColumnType ofKeyKind(String kind) {
        return switch (kind.replace("_", "")) {
            case "fkauto" -> Plain.AUTO;
            case "fkbigauto", "fkbig" -> Plain.BIG_AUTO;
            case "fksmallauto", "fksmall" -> Plain.SMALL_AUTO;
            case "fkchar" -> new Varchar(7);
            case "fkuuid" -> Plain.UUID;
            case "fkslug" -> new Varchar(50);
            case "fkint", "fkinteger" -> Plain.INTEGER;
            case "fkpositive", "fkpos" -> Plain.POSITIVE_INTEGER;
            default -> throw new UnsupportedOperationException("no key of the kind " + kind);
        };
    }

    static String foreignKeyColumn(String field) {
        return field + "_id";
    }
}
