package dev.musette.migrations.autodetector;

import dev.musette.migrations.ModelState;
import dev.musette.migrations.OldRows;
import dev.musette.migrations.ProjectState;
import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads values of fields as a person types them.
final class TypedValues {
    private final ProjectState models;

    TypedValues(ProjectState models) {
        this.models = models;
    }

    /// What a person is to type: `A whole number`.
    String kind(Field field) {
        return switch (field.type()) {
            case FieldType.Char(int length) -> text(length);
            case FieldType.Slug(int length) -> text(length);
            case FieldType.Email(int length) -> text(length);
            case FieldType.Text() -> "A text";
            case FieldType.Bool() -> "true or false";
            case FieldType.DateTime _ -> "A moment as 2024-01-31T13:05:09Z, or now,";
            case FieldType.Date _ -> "A day as 2024-01-31, or now,";
            case FieldType.Decimal(int digits, int places) ->
                "A decimal number of %d digits, %d of them after the point,".formatted(digits, places);
            case FieldType.Real() -> "A number";
            case FieldType.Uuid() -> "A UUID";
            case FieldType.ForeignKey key -> "The key of a row of " + key.to();
            case FieldType.BigAuto(),
                    FieldType.Auto(),
                    FieldType.Int(),
                    FieldType.BigInt(),
                    FieldType.SmallInt(),
                    FieldType.PositiveInt() -> "A whole number";
        };
    }

    private static String text(int length) {
        return "A text of at most %d characters".formatted(length);
    }

    /// @throws IllegalArgumentException if the field can't have that value
    /// @throws java.time.DateTimeException if it is no moment or day
    Object parse(Field field, String text) {
        return switch (field.type()) {
            case FieldType.Char(int length) -> limited(text, length);
            case FieldType.Slug(int length) -> limited(text, length);
            case FieldType.Email(int length) -> limited(text, length);
            case FieldType.Text() -> text;
            case FieldType.Int() -> Integer.valueOf(text);
            case FieldType.SmallInt() -> (int) Short.parseShort(text);
            case FieldType.PositiveInt() -> positive(text);
            case FieldType.BigAuto(), FieldType.Auto(), FieldType.BigInt() -> Long.valueOf(text);
            case FieldType.Bool() -> bool(text);
            case FieldType.DateTime _ -> isNow(text) ? OldRows.NOW : Instant.parse(text);
            case FieldType.Date _ -> isNow(text) ? OldRows.NOW : LocalDate.parse(text);
            case FieldType.Decimal(int digits, int places) -> decimal(text, digits, places);
            case FieldType.Real() -> Double.valueOf(text);
            case FieldType.Uuid() -> UUID.fromString(text);
            case FieldType.ForeignKey key -> parse(keyOf(key, 0), text);
        };
    }

    private Field keyOf(FieldType.ForeignKey key, int depth) {
        ModelState target = models.model(key.to());
        Field field = target.primaryKey();
        FieldType.@Nullable ForeignKey further = field.foreignKey();
        if (further == null) {
            return field;
        }
        if (depth > models.models().size()) {
            throw new IllegalArgumentException(key.to());
        }
        return keyOf(further, depth + 1);
    }

    private static boolean isNow(String text) {
        return text.toLowerCase(Locale.ROOT).equals("now");
    }

    private static String limited(String text, int length) {
        if (text.codePointCount(0, text.length()) > length) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static BigDecimal decimal(String text, int digits, int places) {
        BigDecimal number = new BigDecimal(text);
        if (number.scale() > places || number.precision() - number.scale() > digits - places) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Integer positive(String text) {
        Integer number = Integer.valueOf(text);
        if (number < 0) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }
}
