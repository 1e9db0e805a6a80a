package dev.musette.urls;

import dev.musette.base.ImproperlyConfigured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Builds the tree of a resolver from the routes that a project wrote.
final class RouteCompiler {
    private static final int MOST_LEVELS = 64;

    private final Consumer<ImproperlyConfigured> onError;

    private RouteCompiler(Consumer<ImproperlyConfigured> onError) {
        this.onError = onError;
    }

    /// Builds the tree.
    ///
    /// @throws ImproperlyConfigured at the first route that is wrong
    static Branch compile(UrlConf conf) {
        return compile(conf, error -> {
            throw error;
        });
    }

    /// Builds the tree of those routes that are right.
    static Branch compile(UrlConf conf, Consumer<ImproperlyConfigured> onError) {
        IncludeRoute root = new IncludeRoute(new RouteText(""), new Include(conf, null, null), Map.of());
        return new RouteCompiler(onError).branch(root, Way.START);
    }

    /// The way from the root to a route.
    private record Way(
            List<Level> levels,
            List<String> appNames,
            List<String> namespaces,
            String route,
            Map<String, Converter<?>> converters) {
        static final Way START = new Way(List.of(), List.of(), List.of(), "", StandardConverters.ALL);

        int captures() {
            return levels.isEmpty()
                    ? 0
                    : levels.getLast().offset()
                            + levels.getLast().pattern().names().size();
        }

        List<Level> with(Level level) {
            return append(levels, level);
        }
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    private Branch branch(IncludeRoute route, Way above) {
        UrlConf conf = route.include().conf();
        if (above.levels().size() > MOST_LEVELS) {
            throw new ImproperlyConfigured(
                    "The routes of %s include themselves, or more than %d others inside one another."
                            .formatted(conf.getClass().getName(), MOST_LEVELS));
        }
        CompiledPattern pattern = pattern(route.source(), above.converters(), false);
        Level level = new Level(pattern, above.captures(), route.extra());
        Map<String, Converter<?>> converters = new HashMap<>(above.converters());
        converters.putAll(conf.converters());
        Include include = route.include();
        Way way = new Way(
                above.with(level),
                include.appName() == null ? above.appNames() : append(above.appNames(), include.appName()),
                include.namespace() == null ? above.namespaces() : append(above.namespaces(), include.namespace()),
                joined(above.route(), route.source()),
                converters);
        List<RouteNode> children = new ArrayList<>();
        for (Route child : conf.routes()) {
            try {
                children.add(
                        switch (child) {
                            case ViewRoute view -> endpoint(view, way);
                            case IncludeRoute more -> branch(more, way);
                        });
            } catch (ImproperlyConfigured wrong) {
                onError.accept(wrong);
            }
        }
        return new Branch(pattern, level.offset(), route, children);
    }

    private static Endpoint endpoint(ViewRoute route, Way way) {
        CompiledPattern pattern = pattern(route.source(), way.converters(), true);
        Level level = new Level(pattern, way.captures(), route.extra());
        return new Endpoint(
                pattern,
                level.offset(),
                route.view(),
                Arguments.of(way.with(level), ViewSignature.of(route.view()).parameters()),
                route.urlName(),
                way.appNames(),
                way.namespaces(),
                route.extra(),
                joined(way.route(), route.source()));
    }

    private static CompiledPattern pattern(RouteSource source, Map<String, Converter<?>> converters, boolean whole) {
        return switch (source) {
            case RouteText route -> RouteParser.compile(route.text(), converters, whole);
            case RegexText regex -> RegexParser.compile(regex.text(), whole);
        };
    }

    private static String joined(String above, RouteSource source) {
        String text = source.text();
        return above.isEmpty() ? text : above + (text.startsWith("^") ? text.substring(1) : text);
    }
}
