package dev.musette.web;

import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.urls.ResolverMatch;
import dev.musette.urls.Reversal;
import dev.musette.urls.UrlResolver;
import org.jspecify.annotations.Nullable;

/// A view that sends the browser elsewhere, whatever the method.
///
/// ```java
/// path("old/<int:id>/", RedirectView.toRoute("post_detail").permanent())
/// ```
public class RedirectView extends View {
    private final @Nullable String url;
    private final @Nullable String route;
    private final boolean permanent;
    private final boolean keepQuery;

    private RedirectView(@Nullable String url, @Nullable String route, boolean permanent, boolean keepQuery) {
        this.url = url;
        this.route = route;
        this.permanent = permanent;
        this.keepQuery = keepQuery;
    }

    /// Redirects to a URL.
    public static RedirectView toUrl(String url) {
        return new RedirectView(url, null, false, false);
    }

    /// Redirects to a route by its name, with the values of the route at hand.
    public static RedirectView toRoute(String name) {
        return new RedirectView(null, name, false, false);
    }

    /// Redirects for good: 301 instead of 302.
    public RedirectView permanent() {
        return new RedirectView(url, route, true, keepQuery);
    }

    /// Takes the query string along.
    public RedirectView withQueryString() {
        return new RedirectView(url, route, permanent, true);
    }

    @Override
    protected Response get(Request request, ResolverMatch match) {
        String target = target(match);
        if (keepQuery && !request.queryString().isEmpty()) {
            target += "?" + request.queryString();
        }
        return Response.redirect(permanent ? 301 : 302, target);
    }

    private String target(ResolverMatch match) {
        if (url != null) {
            return url;
        }
        return UrlResolver.current()
                .reverse(
                        match.kwargs().isEmpty()
                                ? Reversal.of(
                                        String.valueOf(route), match.args().toArray())
                                : Reversal.of(String.valueOf(route), match.kwargs()));
    }

    @Override
    protected Response post(Request request, ResolverMatch match) {
        return get(request, match);
    }

    @Override
    protected Response put(Request request, ResolverMatch match) {
        return get(request, match);
    }

    @Override
    protected Response patch(Request request, ResolverMatch match) {
        return get(request, match);
    }

    @Override
    protected Response delete(Request request, ResolverMatch match) {
        return get(request, match);
    }

    @Override
    protected Response options(Request request, ResolverMatch match) {
        return get(request, match);
    }
}
