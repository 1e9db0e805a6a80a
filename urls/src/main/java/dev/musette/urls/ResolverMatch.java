package dev.musette.urls;

import dev.musette.http.Attribute;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a path leads: the view, the values, and the names of the route.
public final class ResolverMatch {
    /// Where a request keeps its match; templates read `request.resolver_match`.
    public static final Attribute<ResolverMatch> ATTRIBUTE = Attribute.of("resolver_match");

    private final Endpoint endpoint;
    private final @Nullable Object[] captured;

    ResolverMatch(Endpoint endpoint, @Nullable Object[] captured) {
        this.endpoint = endpoint;
        this.captured = captured;
    }

    /// Calls the view.
    ///
    /// @param request has this match under [#ATTRIBUTE], for views that are classes
    /// @throws Resolver404 if a value does not fit into the view's parameter (a number beyond `int`)
    /// @throws Exception as the view does
    public Response call(Request request) throws Exception {
        return endpoint.view().call(request, endpoint.arguments().values(captured));
    }

    /// The view as the route has it, decorated perhaps.
    public ViewFunction view() {
        return endpoint.view();
    }

    /// The values of unnamed groups of regular expressions, text each.
    public List<@Nullable Object> args() {
        return endpoint.arguments().positional(captured);
    }

    /// The captured and extra values by name. Groups that took no part are absent.
    public Map<String, Object> kwargs() {
        return endpoint.arguments().named(captured);
    }

    /// What the last part of the route captured, by name.
    public Map<String, Object> capturedKwargs() {
        return endpoint.arguments().namedOfLast(captured);
    }

    /// What the routes added, by name.
    public Map<String, Object> extraKwargs() {
        return endpoint.arguments().extra();
    }

    /// The route's name without namespaces, or null.
    public @Nullable String urlName() {
        return endpoint.urlName();
    }

    /// The application namespaces, outermost first.
    public List<String> appNames() {
        return endpoint.appNames();
    }

    /// The instance namespaces, outermost first.
    public List<String> namespaces() {
        return endpoint.namespaces();
    }

    /// `author-polls`, or the outer namespaces before it with colons; empty where there is none.
    public String namespace() {
        return String.join(":", endpoint.namespaces());
    }

    /// `polls`, or the outer names before it with colons; empty where there is none.
    public String appName() {
        return String.join(":", endpoint.appNames());
    }

    /// The route's name with its namespaces, or the view's where the route has none.
    public String viewName() {
        String name =
                endpoint.urlName() == null ? ViewIdentity.of(endpoint.view()).toString() : endpoint.urlName();
        return endpoint.namespaces().isEmpty() ? name : namespace() + ":" + name;
    }

    /// The whole route as it was written, `polls/<int:pk>/`.
    public String route() {
        return endpoint.route();
    }

    @Override
    public String toString() {
        return "%s -> %s".formatted(route(), ViewIdentity.of(view()));
    }
}
