package dev.musette.models;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Fields whose values are unique together, in [ModelOptions#constraints]:
/// `@UniqueConstraint(fields = {"author", "title"}, name = "one_title_per_author")`.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface UniqueConstraint {
    /// Names of fields in snake_case.
    String[] fields();

    /// Its name in the database. In an abstract model `%(app_label)s` and `%(class)s` stand for those
    /// of the child.
    String name();
}
