package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a model is called, how it is sorted and indexed: Django's `class Meta`. A model without one has
/// that of its nearest abstract parent, but for table and app.
///
/// ```java
/// @ModelOptions(ordering = {"-published_date", "title"}, verboseNamePlural = "posts")
/// public class BlogPost extends Model { ... }
/// ```
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ModelOptions {
    /// The table; the default is `<app label>_<class name in lower case>`.
    String table() default "";

    /// The order of a query that names none: field names in snake_case, with `-` for the largest first.
    String[] ordering() default {};

    /// The app; the default is that of the package.
    String appLabel() default "";

    /// What people call one of them; the default is the class name in lower-case words.
    String verboseName() default "";

    /// What people call several of them; the default is the name with an `s`.
    String verboseNamePlural() default "";

    /// Indexes over several fields, or with a name; one field's own is its `dbIndex`.
    Index[] indexes() default {};

    /// Fields whose values are unique together.
    UniqueConstraint[] constraints() default {};
}
