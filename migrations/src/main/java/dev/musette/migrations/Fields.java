package dev.musette.migrations;

import dev.musette.models.Field;
import dev.musette.models.FieldType;
import org.jspecify.annotations.Nullable;

/// Fields as migrations keep them: called by their names outside Java.
public final class Fields {
    private Fields() {}

    /// The field under another name; its column and verbose name follow where they were made from
    /// the old one.
    public static Field renamed(Field field, String name) {
        Field old = Field.of(field.name(), field.type());
        Field made = Field.of(name, field.type());
        boolean ownColumn = !field.column().equals(old.column());
        boolean ownVerboseName = !field.verboseName().equals(old.verboseName());
        return made.column(ownColumn ? field.column() : made.column())
                .primaryKey(field.primaryKey())
                .nullable(field.nullable())
                .blank(field.blank())
                .unique(field.unique())
                .dbIndex(field.dbIndex())
                .editable(field.editable())
                .verboseName(ownVerboseName ? field.verboseName() : made.verboseName())
                .helpText(field.helpText())
                .defaultValue(field.defaultValue());
    }

    /// The field without the name that it has in Java.
    public static Field plain(Field field) {
        return field.attribute().equals(field.name()) ? field : renamed(field, field.name());
    }

    /// The column's name where it is not made from the field's, else null.
    public static @Nullable String ownColumn(Field field) {
        String column = field.column();
        return column.equals(Field.of(field.name(), field.type()).column()) ? null : column;
    }

    /// The field with its reference turned to another model, or as it is where it is none.
    ///
    /// @param label the other model's
    public static Field redirected(Field field, String label) {
        FieldType.ForeignKey key = field.foreignKey();
        return key == null ? field : withTarget(field, key, label);
    }

    /// The field with its reference to one model turned to another, or as it is.
    static Field redirected(Field field, String from, String to) {
        FieldType.ForeignKey key = field.foreignKey();
        return key != null && key.to().equalsIgnoreCase(from) ? withTarget(field, key, to) : field;
    }

    private static Field withTarget(Field field, FieldType.ForeignKey key, String to) {
        FieldType.ForeignKey turned =
                new FieldType.ForeignKey(to, key.onDelete(), key.relatedName(), key.dbConstraint());
        return new Field(
                field.name(),
                field.attribute(),
                field.column(),
                turned,
                field.primaryKey(),
                field.nullable(),
                field.blank(),
                field.unique(),
                field.dbIndex(),
                field.editable(),
                field.verboseName(),
                field.helpText(),
                field.defaultValue());
    }

    static boolean refersTo(@Nullable Field field, String label) {
        FieldType.ForeignKey key = field == null ? null : field.foreignKey();
        return key != null && key.to().equalsIgnoreCase(label);
    }

    /// Whether the database's value for nothing is the empty text.
    public static boolean isText(Field field) {
        return field.type() instanceof FieldType.Char
                || field.type() instanceof FieldType.Text
                || field.type() instanceof FieldType.Slug
                || field.type() instanceof FieldType.Email;
    }
}
