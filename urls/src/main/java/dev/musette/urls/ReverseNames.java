package dev.musette.urls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of one namespace: routes, the namespaces inside it, and which of those belong to which application.
final class ReverseNames {
    private final Map<String, List<Reversible>> routes = new HashMap<>();
    private final Map<String, ReverseNames> namespaces = new HashMap<>();
    private final Map<String, List<String>> instances = new HashMap<>();

    void add(String name, Reversible route) {
        routes.computeIfAbsent(name, key -> new ArrayList<>()).add(route);
    }

    void add(String appName, String namespace, ReverseNames names) {
        instances.computeIfAbsent(appName, key -> new ArrayList<>()).add(namespace);
        namespaces.put(namespace, names);
    }

    List<Reversible> routes(String name) {
        return routes.getOrDefault(name, List.of());
    }

    @Nullable ReverseNames namespace(String namespace) {
        return namespaces.get(namespace);
    }

    /// Chooses the instance that a part of a name means: the current one if it is one of that app, else the one
    /// that has the app's own name, else the one that was defined last.
    String instance(String name, @Nullable String current) {
        List<String> known = instances.get(name);
        if (known == null) {
            return name;
        }
        if (current != null && known.contains(current)) {
            return current;
        }
        return known.contains(name) ? name : known.getFirst();
    }
}
