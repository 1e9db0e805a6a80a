package dev.musette.staticfiles;

import dev.musette.core.App;
import dev.musette.core.Application;
import dev.musette.http.Handler;
import dev.musette.web.OuterLayer;

/// The app that finds static files and, in debug, serves them under the setting `staticUrl`. In production a web
/// server or a CDN does that.
public final class StaticFilesApp extends App implements OuterLayer {

    /// Makes the app, for the list of installed apps.
    public StaticFilesApp() {}

    /// Stands in front of the middleware in debug, where `staticUrl` is a path of this site.
    @Override
    public Handler around(Application application, Handler site) {
        String prefix = application.settings().staticUrl();
        boolean here = prefix.startsWith("/") && !prefix.startsWith("//") && prefix.length() > 1;
        return application.settings().debug() && here
                ? new StaticFilesHandler(prefix, application.get(StaticFinder.SERVICE), site)
                : site;
    }
}
