package dev.musette.urls;

import java.util.Map;

/// A line of a [UrlConf], made by [Routes]: a pattern and the view, or the other routes, that it leads to.
public sealed interface Route permits ViewRoute, IncludeRoute {

    /// The pattern as it was written.
    RouteSource source();

    /// Values that the views get besides the captured ones; they win where names meet.
    Map<String, Object> extra();
}
