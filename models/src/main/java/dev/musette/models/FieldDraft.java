package dev.musette.models;

import org.jspecify.annotations.Nullable;

/// A [Field] in the making, of which one thing is changed.
final class FieldDraft {
    String name;
    private final String attribute;
    String column;
    private final FieldType type;
    boolean primaryKey;
    boolean nullable;
    boolean blank;
    boolean unique;
    boolean dbIndex;
    boolean editable;
    String verboseName;
    String helpText;

    @Nullable Object defaultValue;

    FieldDraft(Field from) {
        name = from.name();
        attribute = from.attribute();
        column = from.column();
        type = from.type();
        primaryKey = from.primaryKey();
        nullable = from.nullable();
        blank = from.blank();
        unique = from.unique();
        dbIndex = from.dbIndex();
        editable = from.editable();
        verboseName = from.verboseName();
        helpText = from.helpText();
        defaultValue = from.defaultValue();
    }

    Field field() {
        return new Field(
                name,
                attribute,
                column,
                type,
                primaryKey,
                nullable,
                blank,
                unique,
                dbIndex,
                editable,
                verboseName,
                helpText,
                defaultValue);
    }
}
