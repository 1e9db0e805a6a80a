package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// An object that knows itself what a template reads of it by name. Names that it does not know are looked up as
/// those of any other object.
public interface Attributes {
    /// The value of the name, or [Variable#MISSING].
    @Nullable Object attribute(String name);
}
