package dev.musette.forms;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a method of a form that looks at one field after the field has cleaned its value. It takes
/// that value and returns the one to use, or throws a [dev.musette.base.validation.ValidationError]:
///
/// ```java
/// @Clean("author") String cleanAuthor(String author) {
///     if (author.equals("root")) {
///         throw new ValidationError("Nobody is called that.", "reserved");
///     }
///     return author.strip();
/// }
/// ```
///
/// The annotation processor writes the call, so the method is as it is declared: no more public than it
/// needs to be. It may see the values of the fields before this one.
@Documented
@Retention(RetentionPolicy.RUNTIME) // a form whose calls were not written is refused, not taken without them
@Target(ElementType.METHOD)
public @interface Clean {
    /// The name of the field.
    String value();
}
