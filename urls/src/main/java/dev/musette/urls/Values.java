package dev.musette.urls;

import org.jspecify.annotations.Nullable;

/// Hands the values of a route to a view's typed parameters.
final class Values {
    private Values() {}

    /// Returns a value as what the view takes it for.
    // UrlChecks compares the types of a view with what its route gives, so that the cast holds
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    static <T extends @Nullable Object> T at(@Nullable Object[] values, int index) {
        return (T) values[index];
    }
}
