package dev.musette.models;

import dev.musette.base.Names;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The definition of one column of a model, as immutable data: what the annotation says, with every
/// default filled in.
///
/// ```java
/// Field.of("title", new FieldType.Char(200));
/// Field.of("post", new FieldType.ForeignKey("blog.BlogPost", OnDelete.CASCADE)).nullable(true);
/// ```
///
/// @param name the name outside Java, in snake_case: `published_date`
/// @param attribute the Java field's name: `publishedDate`
/// @param column the column's name: `published_date`, `post_id`
/// @param type what it holds
/// @param primaryKey whether it is the model's key
/// @param nullable whether the column may be NULL
/// @param blank whether forms accept an empty value
/// @param unique whether no two rows may have the same value
/// @param dbIndex whether the column gets an index of its own
/// @param editable whether forms show it
/// @param verboseName what people read: `published date`
/// @param helpText a sentence beside it in forms, or the empty text
/// @param defaultValue the constant that new rows get, of the field's Java type, or null for none.
///     Migrations write it down; for a model with a class it is [ModelMeta#defaultOf] that knows, from
///     the Java initialiser
public record Field(
        String name,
        String attribute,
        String column,
        FieldType type,
        boolean primaryKey,
        boolean nullable,
        boolean blank,
        boolean unique,
        boolean dbIndex,
        boolean editable,
        String verboseName,
        String helpText,
        @Nullable Object defaultValue) {

    /// Makes a field with the defaults of its type. A foreign key has an index and the column
    /// `<name>_id`, a slug has an index, and a moment or day that is set by saving is shown by no form.
    ///
    /// @param attribute the Java name; a name in snake_case is its own
    public static Field of(String attribute, FieldType type) {
        String name = Names.snakeCase(attribute);
        boolean reference = type instanceof FieldType.ForeignKey;
        boolean setBySaving = setBySaving(type);
        return new Field(
                name,
                attribute,
                reference ? name + "_id" : name,
                type,
                false,
                false,
                setBySaving,
                false,
                reference || type instanceof FieldType.Slug,
                !setBySaving,
                name.replace('_', ' '),
                "",
                null);
    }

    /// Makes the key that a model has without asking for one: `id`, counted up by the database.
    public static Field autoKey() {
        return of("id", new FieldType.BigAuto()).primaryKey(true).blank(true).verboseName("ID");
    }

    private static boolean setBySaving(FieldType type) {
        return switch (type) {
            case FieldType.DateTime(boolean autoNow, boolean autoNowAdd) -> autoNow || autoNowAdd;
            case FieldType.Date(boolean autoNow, boolean autoNowAdd) -> autoNow || autoNowAdd;
            default -> false;
        };
    }

    /// Whether every save sets it to the present moment or day.
    boolean isSetByEverySave() {
        return switch (type) {
            case FieldType.DateTime(boolean autoNow, boolean _) -> autoNow;
            case FieldType.Date(boolean autoNow, boolean _) -> autoNow;
            default -> false;
        };
    }

    /// Whether it refers to another model.
    public boolean isRelation() {
        return type instanceof FieldType.ForeignKey;
    }

    /// The reference, or null if it is none.
    public FieldType.@Nullable ForeignKey foreignKey() {
        return type instanceof FieldType.ForeignKey key ? key : null;
    }

    /// The name of the value in the column: that of the key for a foreign key (`post_id`), else the
    /// field's own.
    public String keyName() {
        return isRelation() ? name + "_id" : name;
    }

    /// This field under another name outside Java; its column and verbose name follow.
    public Field named(String name) {
        Field derived = of(name, type);
        return with(draft -> {
            draft.name = name;
            draft.column = derived.column;
            draft.verboseName = derived.verboseName;
        });
    }

    /// This field in another column.
    public Field column(String column) {
        return with(draft -> draft.column = column);
    }

    /// This field as the key of its model, or not.
    public Field primaryKey(boolean primaryKey) {
        return with(draft -> draft.primaryKey = primaryKey);
    }

    /// This field with NULL allowed or not.
    public Field nullable(boolean nullable) {
        return with(draft -> draft.nullable = nullable);
    }

    /// This field with empty values allowed in forms or not.
    public Field blank(boolean blank) {
        return with(draft -> draft.blank = blank);
    }

    /// This field with all values different or not.
    public Field unique(boolean unique) {
        return with(draft -> draft.unique = unique);
    }

    /// This field with an index or without.
    public Field dbIndex(boolean dbIndex) {
        return with(draft -> draft.dbIndex = dbIndex);
    }

    /// This field shown in forms or not.
    public Field editable(boolean editable) {
        return with(draft -> draft.editable = editable);
    }

    /// This field with another name for people.
    public Field verboseName(String verboseName) {
        return with(draft -> draft.verboseName = verboseName);
    }

    /// This field with a sentence beside it in forms.
    public Field helpText(String helpText) {
        return with(draft -> draft.helpText = helpText);
    }

    /// This field with a constant that new rows get.
    ///
    /// @param defaultValue of the field's Java type, or null for none
    public Field defaultValue(@Nullable Object defaultValue) {
        return with(draft -> draft.defaultValue = defaultValue);
    }

    private Field with(Consumer<FieldDraft> change) {
        FieldDraft draft = new FieldDraft(this);
        change.accept(draft);
        return draft.field();
    }

    /// The field's name: `published_date`.
    @Override
    public String toString() {
        return name;
    }
}
