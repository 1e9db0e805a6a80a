package dev.musette.models;

import dev.musette.db.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads of a row's columns that generated code needs beside [Row]'s own.
public final class Columns {
    private Columns() {}

    /// Hands a value over as it is where the model says that it is never null. A row that breaks its
    /// word, in a table that somebody else made, gives null.
    @SuppressWarnings("NullAway") // the column is NOT NULL by its definition; this is the door for that knowledge
    public static <T> T present(@Nullable T value) {
        return value;
    }

    public static @Nullable Long longOrNull(Row row, int column) {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Integer intOrNull(Row row, int column) {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Double doubleOrNull(Row row, int column) {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Boolean booleanOrNull(Row row, int column) {
        return row.isNull(column) ? null : Boolean.valueOf(row.getBoolean(column));
    }

    /// Returns a decimal number with the digits after the point that its field declares.
    public static @Nullable BigDecimal decimal(Row row, int column, int scale) {
        BigDecimal value = row.getDecimal(column);
        return value == null ? null : value.setScale(scale, RoundingMode.HALF_EVEN);
    }

    /// Returns a number as an `Integer`.
    ///
    /// @throws ClassCastException if the value is no number
    public static @Nullable Integer toInt(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    /// Returns a number as a `Long`.
    ///
    /// @throws ClassCastException if the value is no number
    public static @Nullable Long toLong(@Nullable Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    /// Returns a number as a `Double`.
    ///
    /// @throws ClassCastException if the value is no number
    public static @Nullable Double toDouble(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }

    /// Reads a column as the Java type of a field.
    ///
    /// @param key the field, or for a foreign key the key that it refers to
    static @Nullable Object read(Row row, int column, Field key) {
        return switch (key.type()) {
            case FieldType.BigAuto(), FieldType.Auto(), FieldType.BigInt() -> longOrNull(row, column);
            case FieldType.Int(), FieldType.SmallInt(), FieldType.PositiveInt() -> intOrNull(row, column);
            case FieldType.Bool() -> booleanOrNull(row, column);
            case FieldType.Real() -> doubleOrNull(row, column);
            case FieldType.Decimal(int _, int scale) -> decimal(row, column, scale);
            case FieldType.DateTime _ -> row.getInstant(column);
            case FieldType.Date _ -> row.getDate(column);
            case FieldType.Uuid() -> row.getUuid(column);
            case FieldType.Char _, FieldType.Text(), FieldType.Slug _, FieldType.Email _ -> row.getText(column);
            case FieldType.ForeignKey _ ->
                throw new IllegalArgumentException("A foreign key is read as its target's key: " + key.name());
        };
    }

    /// Returns a value as the Java type of a field, where an `Integer` and a `Long` of one number are
    /// to be the same.
    static @Nullable Object fit(@Nullable Object value, Field field) {
        return switch (field.type()) {
            case FieldType.BigAuto(), FieldType.Auto(), FieldType.BigInt() -> toLong(value);
            case FieldType.Int(), FieldType.SmallInt(), FieldType.PositiveInt() -> toInt(value);
            case FieldType.Real() -> toDouble(value);
            default -> value;
        };
    }
}
