package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// What a field holds, as data: the annotation without its general options. Migrations keep the same values for models
/// that have no class any more.
public sealed interface FieldType {

    /// A counting key of 64 bits.
    record BigAuto() implements FieldType {}

    /// A counting key of 32 bits, as older Django sites have it.
    record Auto() implements FieldType {}

    /// A text of at most `maxLength` characters.
    record Char(int maxLength) implements FieldType {}

    /// A text without a limit.
    record Text() implements FieldType {}

    /// A label of letters, digits, hyphens and underscores.
    record Slug(int maxLength) implements FieldType {}

    /// An e-mail address.
    record Email(int maxLength) implements FieldType {}

    /// 32 bits.
    record Int() implements FieldType {}

    /// 64 bits.
    record BigInt() implements FieldType {}

    /// 16 bits.
    record SmallInt() implements FieldType {}

    /// 0 to 2147483647.
    record PositiveInt() implements FieldType {}

    /// True or false.
    record Bool() implements FieldType {}

    /// A moment, to the microsecond, kept in UTC.
    record DateTime(boolean autoNow, boolean autoNowAdd) implements FieldType {}

    /// A day.
    record Date(boolean autoNow, boolean autoNowAdd) implements FieldType {}

    /// A decimal number: all digits, and those after the point.
    record Decimal(int maxDigits, int decimalPlaces) implements FieldType {}

    /// 64 bits of floating point.
    record Real() implements FieldType {}

    /// A UUID.
    record Uuid() implements FieldType {}

    /// A reference to another model's row by its key.
    ///
    /// @param to the other model's label, `blog.BlogPost`
    /// @param onDelete what deleting the other row does to this one
    /// @param relatedName the other model's name for the way back, or null for `<model>_set`
    /// @param dbConstraint whether the database checks the reference
    record ForeignKey(
            String to, OnDelete onDelete, @Nullable String relatedName, boolean dbConstraint) implements FieldType {
        public ForeignKey(String to, OnDelete onDelete) {
            this(to, onDelete, null, true);
        }

        /// This reference with a name for the way back; the empty text is no name.
        public ForeignKey relatedName(String name) {
            return new ForeignKey(to, onDelete, name.isEmpty() ? null : name, dbConstraint);
        }

        /// This reference, checked by the database or not.
        public ForeignKey dbConstraint(boolean checked) {
            return new ForeignKey(to, onDelete, relatedName, checked);
        }
    }

    /// Whether the database counts the value up for each new row.
    default boolean isAuto() {
        return this instanceof BigAuto || this instanceof Auto;
    }
}
