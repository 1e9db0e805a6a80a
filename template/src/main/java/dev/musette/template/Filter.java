package dev.musette.template;

import org.jspecify.annotations.Nullable;

/// Changes a value on its way to the page. Threads share it.
@FunctionalInterface
public interface Filter {
    /// Returns the changed value.
    ///
    /// @param value what stands before the filter: any value that a context may hold, null for None
    /// @param argument the argument, the default one if it was left out, null if the filter takes none
    /// @param context the page
    @Nullable Object apply(@Nullable Object value, @Nullable Object argument, Context context);
}
