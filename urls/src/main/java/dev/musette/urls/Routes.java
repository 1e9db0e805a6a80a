package dev.musette.urls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the lines of a [UrlConf]; import its methods statically.
///
/// A route is literal text with captures, `<int:id>` or `<id>`, without the leading slash. The converters are
/// `int`, `str` (no slash; the default), `slug`, `uuid` and `path` (slashes too), and those of
/// [UrlConf#converters]. The view gets the captured values in the order of the route, then the extra ones.
public final class Routes {
    private Routes() {}

    /// Leads the paths of a route that gives no value to a view.
    public static ViewRoute path(String route, View0 view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths of a route that gives one value to a view.
    public static <A extends @Nullable Object> ViewRoute path(String route, View1<A> view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths of a route that gives two values to a view.
    public static <A extends @Nullable Object, B extends @Nullable Object> ViewRoute path(
            String route, View2<A, B> view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths of a route that gives three values to a view.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> ViewRoute path(
            String route, View3<A, B, C> view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths of a route that gives four values to a view.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            ViewRoute path(String route, View4<A, B, C, D> view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths of a route that gives five values to a view.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            ViewRoute path(String route, View5<A, B, C, D, E> view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths that a regular expression finds, with no value, to a view.
    public static ViewRoute rePath(String regex, View0 view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths that a regular expression finds, with one value, to a view.
    public static <A extends @Nullable Object> ViewRoute rePath(String regex, View1<A> view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths that a regular expression finds, with two values, to a view.
    public static <A extends @Nullable Object, B extends @Nullable Object> ViewRoute rePath(
            String regex, View2<A, B> view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths that a regular expression finds, with three values, to a view.
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object> ViewRoute rePath(
            String regex, View3<A, B, C> view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths that a regular expression finds, with four values, to a view.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object>
            ViewRoute rePath(String regex, View4<A, B, C, D> view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths that a regular expression finds, with five values, to a view.
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    E extends @Nullable Object>
            ViewRoute rePath(String regex, View5<A, B, C, D, E> view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Leads the paths of a route to a class-based view, which takes the values by name.
    public static ViewRoute path(String route, ClassView view) {
        return new ViewRoute(new RouteText(route), view);
    }

    /// Leads the paths that a regular expression finds to a class-based view, which takes the values by name.
    public static ViewRoute rePath(String regex, ClassView view) {
        return new ViewRoute(new RegexText(regex), view);
    }

    /// Puts other routes behind a beginning.
    public static IncludeRoute path(String route, Include include) {
        return new IncludeRoute(new RouteText(route), include, Map.of());
    }

    /// Puts other routes behind a beginning that a regular expression finds.
    public static IncludeRoute rePath(String regex, Include include) {
        return new IncludeRoute(new RegexText(regex), include, Map.of());
    }

    /// Includes routes; where they have an application namespace, it is the instance namespace too.
    public static Include include(UrlConf conf) {
        return new Include(conf, conf.appName(), conf.appName());
    }

    /// Includes routes in an instance namespace, for routes that are included twice.
    ///
    /// @throws dev.musette.base.ImproperlyConfigured if the routes have no application namespace
    public static Include include(UrlConf conf, String namespace) {
        return new Include(conf, conf.appName(), namespace);
    }

    /// Includes routes that stand right here, without namespaces.
    public static Include include(List<Route> routes) {
        List<Route> copy = List.copyOf(routes);
        return new Include(() -> copy, null, null);
    }

    /// Includes routes that stand right here, in an application namespace.
    ///
    /// @param namespace the instance namespace, or null for the application's
    public static Include include(List<Route> routes, String appName, @Nullable String namespace) {
        List<Route> copy = List.copyOf(routes);
        return new Include(() -> copy, appName, namespace == null ? appName : namespace);
    }
}
