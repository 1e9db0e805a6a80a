package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.http.Handler;

/// An app that stands in front of the middleware: it sees requests before all of the settings' layers. Static files
/// in development are one.
///
/// ```java
/// public final class StaticFilesApp extends App implements OuterLayer {
///     public Handler around(Application application, Handler site) {
///         return request -> request.path().startsWith("/static/") ? serve(request) : site.handle(request);
///     }
/// }
/// ```
public interface OuterLayer {

    /// Returns the handler in front of the site; called once.
    ///
    /// @param site the middleware and the views
    Handler around(Application application, Handler site);
}
