package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A day, in a `LocalDate`. The Java field's initialiser is the default value.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface DateField {
    /// Whether each save sets the day, in UTC.
    boolean autoNow() default false;

    /// Whether the first save sets the day, in UTC.
    boolean autoNowAdd() default false;

    /// The name outside Java: lookups, forms, templates, JSON. The default is the snake_case of the Java name.
    String name() default "";

    /// The column; the default is the name.
    String column() default "";

    /// Whether the column may be NULL; the Java type is then one that can be null.
    boolean nullable() default false;

    /// Whether forms accept an empty value.
    boolean blank() default false;

    /// Whether no two rows may have the same value.
    boolean unique() default false;

    /// Whether the column gets an index.
    boolean dbIndex() default false;

    /// Whether this is the model's key; the model then extends [BaseModel].
    boolean primaryKey() default false;

    /// Whether forms and the admin show the field.
    boolean editable() default true;

    /// What people read; the default is the name with spaces.
    String verboseName() default "";

    /// A sentence beside the field in forms.
    String helpText() default "";
}
