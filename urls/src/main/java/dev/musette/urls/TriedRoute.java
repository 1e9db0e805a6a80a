package dev.musette.urls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A route that did not match.
///
/// @param routes the route as it was written, after those that it is included by
/// @param name the name, or null
public record TriedRoute(List<String> routes, @Nullable String name) {
    public TriedRoute {
        routes = List.copyOf(routes);
    }
}
