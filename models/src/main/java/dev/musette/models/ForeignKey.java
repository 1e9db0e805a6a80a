package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A reference to a row of another model, in a [Ref] of that model: `public Ref<BlogPost> post = Ref.empty();`.
/// The column is `<name>_id` and has an index.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ForeignKey {
    /// What happens to this row when the other one is deleted.
    OnDelete onDelete();

    /// The other model's name for the rows that refer to it, in templates and lookups: `post.comments`. The default is
    /// `<model>_set`; a name that ends in `+` gives the other model no way back.
    String relatedName() default "";

    /// Whether the database checks that the other row exists.
    boolean dbConstraint() default true;

    /// The name outside Java: lookups, forms, templates, JSON. The default is the snake_case of the Java name.
    String name() default "";

    /// The column; the default is the name and `_id`.
    String column() default "";

    /// Whether the column may be NULL; the Java type is then one that can be null.
    boolean nullable() default false;

    /// Whether forms accept an empty value.
    boolean blank() default false;

    /// Whether no two rows may have the same value.
    boolean unique() default false;

    /// Whether the column gets an index.
    boolean dbIndex() default true;

    /// Whether forms and the admin show the field.
    boolean editable() default true;

    /// What people read; the default is the name with spaces.
    String verboseName() default "";

    /// A sentence beside the field in forms.
    String helpText() default "";
}
