package dev.musette.template;

import dev.musette.base.SafeText;
import org.jspecify.annotations.Nullable;

/// Computes the value of a tag from what stands between it and its end, and from its arguments. Threads share it.
@FunctionalInterface
public interface SimpleBlockTag {
    /// Returns the value: written into the page, escaped unless it is safe, or set as a variable.
    ///
    /// @param content what stands between the tag and its end, rendered
    @Nullable Object value(SafeText content, SimpleTag.Call call);
}
