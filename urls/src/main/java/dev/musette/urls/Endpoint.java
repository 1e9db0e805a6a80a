package dev.musette.urls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A view and all that is known about the way to it before a request comes.
///
/// @param pattern the last part of the route
/// @param offset where its captured values begin among all
/// @param view the view
/// @param arguments how the view gets the captured values
/// @param urlName the name, or null
/// @param appNames the application namespaces, outermost first
/// @param namespaces the instance namespaces, outermost first
/// @param ownExtra the values that the last part of the route adds
/// @param route the whole route as it was written
record Endpoint(
        CompiledPattern pattern,
        int offset,
        ViewFunction view,
        Arguments arguments,
        @Nullable String urlName,
        List<String> appNames,
        List<String> namespaces,
        Map<String, Object> ownExtra,
        String route)
        implements RouteNode {}
