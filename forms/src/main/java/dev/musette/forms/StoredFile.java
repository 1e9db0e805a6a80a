package dev.musette.forms;

import org.jspecify.annotations.Nullable;

/// A file that a field has already: the initial value of a [FileField].
public interface StoredFile {
    /// The name that people see.
    String name();

    /// Where it can be looked at, or null.
    @Nullable String url();
}
