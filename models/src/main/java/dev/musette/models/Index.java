package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An index in [ModelOptions#indexes]: `@Index(fields = {"author", "-published_date"})`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
    /// Names of fields in snake_case, with `-` where the order is descending.
    String[] fields();

    /// Its name in the database, at most 30 characters; the default is made of the table, the first
    /// column and a digest, as Django makes it. In an abstract model `%(app_label)s` and `%(class)s`
    /// stand for those of the child.
    String name() default "";
}
