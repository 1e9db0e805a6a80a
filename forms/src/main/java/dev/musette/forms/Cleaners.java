package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// The calls of a form's [Clean] methods, written by the annotation processor as the class
/// `ContactForm_` of a `ContactForm`. Stateless.
///
/// @param <F> the form
public interface Cleaners<F extends Form> {
    /// Calls the method for the field, if there is one.
    ///
    /// @return the value to use
    @Nullable Object clean(F form, String field, @Nullable Object value);
}
