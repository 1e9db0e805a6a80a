package dev.musette.urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the URLs of names and views. Of several routes with one name the last one is tried first, as Django
/// does.
final class ReverseIndex {
    private final ReverseNames root = new ReverseNames();
    private final Map<ViewIdentity, List<Reversible>> views = new HashMap<>();

    static ReverseIndex of(Branch root) {
        ReverseIndex index = new ReverseIndex();
        Map<ViewIdentity, List<Reversible>> inNamespaces = new HashMap<>();
        index.fill(root, List.of(), Map.of(), index.root, index.views, inNamespaces);
        inNamespaces.forEach((view, routes) ->
                index.views.computeIfAbsent(view, key -> new ArrayList<>()).addAll(routes));
        return index;
    }

    /// @param above the patterns on the way here
    /// @param fixed the values that the routes on the way here add, since the last namespace
    /// @param views takes the routes of this namespace by their view
    /// @param elsewhere takes those of the namespaces inside
    private void fill(
            Branch branch,
            List<CompiledPattern> above,
            Map<String, Object> fixed,
            ReverseNames names,
            Map<ViewIdentity, List<Reversible>> views,
            Map<ViewIdentity, List<Reversible>> elsewhere) {
        for (RouteNode child : branch.children().reversed()) {
            List<CompiledPattern> patterns = new ArrayList<>(above);
            patterns.add(child.pattern());
            switch (child) {
                case Endpoint endpoint -> {
                    Map<String, Object> defaults = new LinkedHashMap<>(endpoint.ownExtra());
                    defaults.putAll(fixed);
                    Reversible route = new Reversible(endpoint, patterns, defaults);
                    views.computeIfAbsent(ViewIdentity.of(endpoint.view()), key -> new ArrayList<>())
                            .add(route);
                    if (endpoint.urlName() != null) {
                        names.add(endpoint.urlName(), route);
                    }
                }
                case Branch more -> {
                    Include include = more.source().include();
                    if (include.appName() != null && include.namespace() != null) {
                        ReverseNames inside = new ReverseNames();
                        names.add(include.appName(), include.namespace(), inside);
                        fill(more, patterns, Map.of(), inside, elsewhere, elsewhere);
                    } else {
                        Map<String, Object> defaults =
                                new LinkedHashMap<>(more.source().extra());
                        defaults.putAll(fixed);
                        fill(more, patterns, defaults, names, views, elsewhere);
                    }
                }
            }
        }
    }

    /// Finds a URL.
    ///
    /// @throws NoReverseMatch if there is none
    String reverse(Reversal reversal) {
        if (!reversal.args().isEmpty() && !reversal.kwargs().isEmpty()) {
            throw new IllegalArgumentException("A reversal takes its values in order or by name, not both.");
        }
        List<Reversible> routes = candidates(reversal);
        for (Reversible route : routes) {
            String path = fill(route, reversal);
            if (path != null) {
                return finished(path, reversal);
            }
        }
        throw new NoReverseMatch(NoReverseMessage.of(reversal, routes));
    }

    /// Says why no values of these names, or of this number where there are no names, make a URL; null if some
    /// may.
    @Nullable String whyNever(String name, int values, Set<String> names) {
        List<Reversible> routes;
        try {
            routes = candidates(Reversal.of(name));
        } catch (NoReverseMatch noNamespace) {
            return noNamespace.getMessage();
        }
        boolean takes = routes.stream().anyMatch(route -> names.isEmpty() ? route.takes(values) : route.takes(names));
        return takes ? null : NoReverseMessage.ofNames(name, values, names, routes);
    }

    private static @Nullable String fill(Reversible route, Reversal reversal) {
        if (reversal.target() instanceof ViewIdentity view && view.method() != null) {
            return route.fillForView(reversal.args());
        }
        return reversal.args().isEmpty() ? route.fill(reversal.kwargs()) : route.fill(reversal.args());
    }

    private List<Reversible> candidates(Reversal reversal) {
        if (reversal.target() instanceof ViewIdentity view) {
            return views.getOrDefault(view, List.of());
        }
        String[] parts = ((String) reversal.target()).split(":", -1);
        String currentApp = reversal.currentApp();
        @Nullable String[] current = currentApp == null || currentApp.isEmpty() ? null : currentApp.split(":", -1);
        ReverseNames names = root;
        List<String> resolved = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            String currentPart = current != null && i < current.length ? current[i] : null;
            String instance = names.instance(parts[i], currentPart);
            if (!instance.equals(currentPart)) {
                current = null;
            }
            ReverseNames inside = names.namespace(instance);
            if (inside == null) {
                throw new NoReverseMatch(NoReverseMessage.ofNamespace(instance, resolved));
            }
            resolved.add(instance);
            names = inside;
        }
        return names.routes(parts[parts.length - 1]);
    }

    private static String finished(String path, Reversal reversal) {
        String url = UrlText.path(prefix(reversal) + path);
        StringBuilder out = new StringBuilder(url.length() + 16);
        // A path that begins with two slashes would name another host.
        out.append(url.startsWith("//") ? "/%2F" + url.substring(2) : url);
        String query = UrlText.query(reversal.query());
        if (!query.isEmpty()) {
            out.append('?').append(query);
        }
        if (reversal.fragment() != null) {
            out.append('#').append(reversal.fragment());
        }
        return out.toString();
    }

    private static String prefix(Reversal reversal) {
        String prefix = reversal.scriptPrefix();
        if (prefix == null) {
            prefix = UrlResolver.scriptPrefix();
        }
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }
}
