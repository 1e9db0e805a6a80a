package dev.musette.urls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A route whose pattern is the beginning of other routes.
///
/// @param source the pattern of the beginning
/// @param include the other routes
/// @param extra values that all their views get
public record IncludeRoute(RouteSource source, Include include, Map<String, Object> extra) implements Route {

    public IncludeRoute {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /// Gives all views below more values; a route's own win where names meet.
    public IncludeRoute kwargs(Map<String, ?> values) {
        return new IncludeRoute(source, include, Collections.unmodifiableMap(values));
    }
}
