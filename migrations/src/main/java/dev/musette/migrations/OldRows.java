package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What rows that are there already get in a field that is new to them.
public enum OldRows {
    /// The moment or day at which the migration runs, in UTC.
    NOW;

    /// Returns the value, of the Java type of the field's column.
    ///
    /// @param given what the migration says for this once, or null
    static @Nullable Object value(Field field, @Nullable Object given) {
        if (given != null) {
            return given == NOW ? now(field) : given;
        }
        if (field.defaultValue() != null) {
            return field.defaultValue();
        }
        if (field.nullable()) {
            return null;
        }
        if (field.blank() && Fields.isText(field)) {
            return "";
        }
        return isSetBySaving(field) ? now(field) : null;
    }

    private static Object now(Field field) {
        return field.type() instanceof FieldType.Date
                ? LocalDate.now(ZoneOffset.UTC)
                : Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isSetBySaving(Field field) {
        return switch (field.type()) {
            case FieldType.DateTime(boolean autoNow, boolean autoNowAdd) -> autoNow || autoNowAdd;
            case FieldType.Date(boolean autoNow, boolean autoNowAdd) -> autoNow || autoNowAdd;
            default -> false;
        };
    }
}
