package dev.musette.urls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A route that leads to a view.
///
/// @param source the pattern
/// @param view the view
/// @param urlName the name to reverse by, or null
/// @param extra values that the view gets besides the captured ones, in their order
public record ViewRoute(
        RouteSource source, ViewFunction view, @Nullable String urlName, Map<String, Object> extra) implements Route {

    public ViewRoute {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    ViewRoute(RouteSource source, ViewFunction view) {
        this(source, view, null, Map.of());
    }

    /// Names the route, for `reverse("post_detail", 5)`.
    public ViewRoute name(String name) {
        return new ViewRoute(source, view, name, extra);
    }

    /// Gives the view more values, after the captured ones and in the order of the map; one with the name of a
    /// captured value takes its place.
    public ViewRoute kwargs(Map<String, ?> values) {
        return new ViewRoute(source, view, urlName, Collections.unmodifiableMap(values));
    }
}
