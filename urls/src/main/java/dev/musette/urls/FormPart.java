package dev.musette.urls;

import org.jspecify.annotations.Nullable;

/// A piece of a path to be written.
sealed interface FormPart {

    /// Text as it is.
    record Text(String text) implements FormPart {}

    /// The place of a value.
    ///
    /// @param name null for an unnamed group
    record Value(@Nullable String name) implements FormPart {}
}
