package dev.musette.urls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The routes of a site or of an app: what Django calls a URLconf.
///
/// ```java
/// public final class Urls implements UrlConf {
///     @Override public String appName() { return "polls"; }
///     @Override public List<Route> routes() {
///         return List.of(path("<int:pk>/", Views::detail).name("detail"));
///     }
/// }
/// ```
@FunctionalInterface
public interface UrlConf {

    /// The routes; the first that fits answers. Called once for each place where the routes are included.
    List<Route> routes();

    /// The application namespace, `polls` in `polls:detail`; null where names go into the namespace of whoever
    /// includes this.
    default @Nullable String appName() {
        return null;
    }

    /// Converters of one's own by their name in routes, here and in all that is included from here.
    default Map<String, Converter<?>> converters() {
        return Map.of();
    }
}
