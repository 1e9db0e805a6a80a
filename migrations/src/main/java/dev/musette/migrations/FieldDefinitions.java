package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.FieldType;
import dev.musette.models.OnDelete;

/// The words for fields in which a migration is written. Names are those outside Java:
/// `published_date`. Whatever else a field has is said behind it: `charField("slug",
/// 50).unique(true).nullable(true)`.
abstract class FieldDefinitions extends OperationDefinitions {

    FieldDefinitions() {}

    /// Who sets a moment or day when a row is saved.
    protected enum SetBy {
        /// Whoever assigns it.
        HAND,
        /// Each saving.
        AUTO_NOW,
        /// The first saving.
        AUTO_NOW_ADD
    }

    /// The key that a model has without asking for one: `id`, 64 bits, counted up by the database.
    protected static Field autoKey() {
        return Field.autoKey();
    }

    /// A counting key of 32 bits, as older Django sites have it.
    protected static Field autoKey32() {
        return Field.of("id", new FieldType.Auto()).primaryKey(true).blank(true).verboseName("ID");
    }

    /// A key of 64 bits, counted up by the database, under a name of its own.
    protected static Field bigAutoField(String name) {
        return Field.of(name, new FieldType.BigAuto());
    }

    /// A key of 32 bits, counted up by the database, under a name of its own.
    protected static Field autoField(String name) {
        return Field.of(name, new FieldType.Auto());
    }

    protected static Field charField(String name, int maxLength) {
        return Field.of(name, new FieldType.Char(maxLength));
    }

    protected static Field textField(String name) {
        return Field.of(name, new FieldType.Text());
    }

    protected static Field slugField(String name, int maxLength) {
        return Field.of(name, new FieldType.Slug(maxLength));
    }

    protected static Field emailField(String name, int maxLength) {
        return Field.of(name, new FieldType.Email(maxLength));
    }

    protected static Field integerField(String name) {
        return Field.of(name, new FieldType.Int());
    }

    protected static Field bigIntegerField(String name) {
        return Field.of(name, new FieldType.BigInt());
    }

    protected static Field smallIntegerField(String name) {
        return Field.of(name, new FieldType.SmallInt());
    }

    protected static Field positiveIntegerField(String name) {
        return Field.of(name, new FieldType.PositiveInt());
    }

    protected static Field booleanField(String name) {
        return Field.of(name, new FieldType.Bool());
    }

    protected static Field dateTimeField(String name) {
        return dateTimeField(name, SetBy.HAND);
    }

    protected static Field dateTimeField(String name, SetBy setBy) {
        return Field.of(name, new FieldType.DateTime(setBy == SetBy.AUTO_NOW, setBy == SetBy.AUTO_NOW_ADD));
    }

    protected static Field dateField(String name) {
        return dateField(name, SetBy.HAND);
    }

    protected static Field dateField(String name, SetBy setBy) {
        return Field.of(name, new FieldType.Date(setBy == SetBy.AUTO_NOW, setBy == SetBy.AUTO_NOW_ADD));
    }

    /// @param maxDigits all digits
    /// @param decimalPlaces those of them after the point
    protected static Field decimalField(String name, int maxDigits, int decimalPlaces) {
        return Field.of(name, new FieldType.Decimal(maxDigits, decimalPlaces));
    }

    protected static Field floatField(String name) {
        return Field.of(name, new FieldType.Real());
    }

    protected static Field uuidField(String name) {
        return Field.of(name, new FieldType.Uuid());
    }

    /// A reference to a model: column `<name>_id` with an index.
    ///
    /// @param to the model's label: `blog.BlogPost`
    protected static Field foreignKey(String name, String to, OnDelete onDelete) {
        return foreignKey(name, to(to, onDelete));
    }

    /// A reference with more to say: `foreignKey("post", to("blog.BlogPost",
    /// CASCADE).relatedName("comments"))`.
    protected static Field foreignKey(String name, FieldType.ForeignKey reference) {
        return Field.of(name, reference);
    }

    protected static FieldType.ForeignKey to(String label, OnDelete onDelete) {
        return new FieldType.ForeignKey(label, onDelete);
    }
}
