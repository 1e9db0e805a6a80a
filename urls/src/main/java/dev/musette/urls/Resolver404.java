package dev.musette.urls;

import dev.musette.http.Http404;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// No route leads from this path to a view.
public class Resolver404 extends Http404 {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final transient @Nullable UrlResolver resolver;

    /// @param path what was compared with the routes, without the leading slash
    Resolver404(String path, @Nullable UrlResolver resolver) {
        super("No route matches this path.");
        this.path = path;
        this.resolver = resolver;
    }

    /// What was compared with the routes: the path without its leading slash.
    public String path() {
        return path;
    }

    /// The routes that were tried, in order, for the page that helps the developer. Computed when asked for.
    public List<TriedRoute> tried() {
        return resolver == null ? List.of() : resolver.tried(path);
    }

    /// Leaves the stack out: it is the same for each unknown path, and costs more than all else here.
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
