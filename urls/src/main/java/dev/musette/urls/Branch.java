package dev.musette.urls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Routes behind a common beginning.
final class Branch implements RouteNode {
    private final CompiledPattern pattern;
    private final int offset;
    private final IncludeRoute source;
    private final List<RouteNode> children;
    private final PrefixIndex index;

    /// @param offset where the captured values of the beginning start among all
    Branch(CompiledPattern pattern, int offset, IncludeRoute source, List<RouteNode> children) {
        this.pattern = pattern;
        this.offset = offset;
        this.source = source;
        this.children = List.copyOf(children);
        this.index = PrefixIndex.of(
                children.stream().map(child -> child.pattern().prefix()).toList());
    }

    @Override
    public CompiledPattern pattern() {
        return pattern;
    }

    IncludeRoute source() {
        return source;
    }

    List<RouteNode> children() {
        return children;
    }

    /// Finds the first route that matches from a position on; its values are in `captured` then.
    @Nullable Endpoint find(String path, int from, @Nullable Object[] captured) {
        for (int i : index.candidates(path, from)) {
            Endpoint found = findIn(children.get(i), path, from, captured);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Endpoint findIn(RouteNode child, String path, int from, @Nullable Object[] captured) {
        return switch (child) {
            case Endpoint endpoint ->
                endpoint.pattern().matcher().match(path, from, captured, endpoint.offset()) < 0 ? null : endpoint;
            case Branch branch -> {
                int end = branch.pattern.matcher().match(path, from, captured, branch.offset);
                yield end < 0 ? null : branch.find(path, end, captured);
            }
        };
    }

    /// How many values the longest way captures.
    int mostCaptures() {
        int most = offset + pattern.names().size();
        for (RouteNode child : children) {
            most = Math.max(
                    most,
                    switch (child) {
                        case Endpoint endpoint ->
                            endpoint.offset() + endpoint.pattern().names().size();
                        case Branch branch -> branch.mostCaptures();
                    });
        }
        return most;
    }

    void collect(List<Endpoint> into) {
        for (RouteNode child : children) {
            switch (child) {
                case Endpoint endpoint -> into.add(endpoint);
                case Branch branch -> branch.collect(into);
            }
        }
    }

    /// Lists what a path is compared with: each route, and the routes of those beginnings that fit.
    void explain(String path, int from, @Nullable Object[] captured, List<String> above, List<TriedRoute> into) {
        for (RouteNode child : children) {
            List<String> routes = new ArrayList<>(above);
            routes.add(child.pattern().source());
            if (child instanceof Branch branch) {
                int end = branch.pattern.matcher().match(path, from, captured, branch.offset);
                if (end >= 0) {
                    branch.explain(path, end, captured, routes, into);
                    continue;
                }
            }
            into.add(new TriedRoute(routes, child instanceof Endpoint endpoint ? endpoint.urlName() : null));
        }
    }
}
