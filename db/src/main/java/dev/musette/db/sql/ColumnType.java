package dev.musette.db.sql;

/// What a column holds, as Django's fields name it; how a database spells it is [Dialect#columnType]'s.
public sealed interface ColumnType {

    /// A text of at most `length` characters.
    record Varchar(int length) implements ColumnType {}

    /// A number of `precision` decimal digits, `scale` of them after the point.
    record Decimal(int precision, int scale) implements ColumnType {}

    /// The types without a size.
    enum Plain implements ColumnType {
        AUTO,
        BIG_AUTO,
        SMALL_AUTO,
        BINARY,
        BOOLEAN,
        DATE,
        DATE_TIME,
        DURATION,
        FLOAT,
        INTEGER,
        BIG_INTEGER,
        SMALL_INTEGER,
        POSITIVE_INTEGER,
        POSITIVE_BIG_INTEGER,
        POSITIVE_SMALL_INTEGER,
        IP_ADDRESS,
        JSON,
        TEXT,
        TIME,
        UUID
    }

    /// Whether the database counts the value up for each new row.
    default boolean isAuto() {
        return this == Plain.AUTO || this == Plain.BIG_AUTO || this == Plain.SMALL_AUTO;
    }

    /// Whether no value is below 0.
    default boolean isPositive() {
        return this == Plain.POSITIVE_INTEGER
                || this == Plain.POSITIVE_BIG_INTEGER
                || this == Plain.POSITIVE_SMALL_INTEGER;
    }

    /// The type of a column that refers to one of this type: `BIG_INTEGER` for `BIG_AUTO`.
    default ColumnType reference() {
        return switch (this) {
            case Plain.AUTO, Plain.POSITIVE_INTEGER -> Plain.INTEGER;
            case Plain.BIG_AUTO, Plain.POSITIVE_BIG_INTEGER -> Plain.BIG_INTEGER;
            case Plain.SMALL_AUTO, Plain.POSITIVE_SMALL_INTEGER -> Plain.SMALL_INTEGER;
            default -> this;
        };
    }
}
