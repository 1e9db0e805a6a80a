package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Body;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.PermissionDenied;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.UrlResolver;
import java.util.Set;

/// Refuses user agents that the settings disallow, redirects to `www.` and to the path with a slash at its end
/// where the settings say so, and sets `Content-Length`. Also checks the host of each request.
public final class CommonMiddleware extends Middleware {
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Settings settings;

    public CommonMiddleware(Handler next) {
        super(next);
        settings = Application.current().settings();
    }

    @Override
    public Response handle(Request request) throws Exception {
        refuseUserAgent(request);
        String host = request.host();
        if (settings.prependWww() && !host.startsWith("www.")) {
            String path = wantsSlash(request) ? withSlash(request) : request.fullPath();
            return Response.permanentRedirect(request.scheme() + "://www." + host + path);
        }
        Response response = next.handle(request);
        if (response.status() == 404 && wantsSlash(request)) {
            return Response.permanentRedirect(withSlash(request));
        }
        if (response.body() instanceof Body.Bytes bytes) {
            response.headers().setDefault("Content-Length", Integer.toString(bytes.octets().length));
        }
        return response;
    }

    private void refuseUserAgent(Request request) {
        String agent = settings.disallowedUserAgents().isEmpty() ? null : request.header("User-Agent");
        if (agent != null
                && settings.disallowedUserAgents().stream()
                        .anyMatch(pattern -> pattern.matcher(agent).find())) {
            throw new PermissionDenied("This user agent is disallowed by the settings.");
        }
    }

    /// Whether the path leads nowhere, but does with a slash at its end.
    private boolean wantsSlash(Request request) {
        String path = request.path();
        if (!settings.appendSlash() || path.endsWith("/")) {
            return false;
        }
        UrlResolver resolver = UrlResolver.current();
        return resolver.find(path) == null && resolver.find(path + "/") != null;
    }

    private String withSlash(Request request) {
        if (settings.debug() && WITH_BODY.contains(request.method())) {
            throw new LostBody("A %s to a path without its last slash would be redirected, and lose its body."
                            .formatted(request.method())
                    + " Send it to the path with the slash, or set appendSlash = false.");
        }
        String full = request.fullPath();
        int query = full.indexOf('?');
        String path = query < 0 ? full + "/" : full.substring(0, query) + "/" + full.substring(query);
        return path.startsWith("//") ? "/%2F" + path.substring(2) : path;
    }
}
