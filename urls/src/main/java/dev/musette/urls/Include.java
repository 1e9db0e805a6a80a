package dev.musette.urls;

import dev.musette.base.ImproperlyConfigured;
import org.jspecify.annotations.Nullable;

/// Other routes, with the namespaces that their names get; made by [Routes#include].
///
/// @param conf the routes
/// @param appName the application namespace, or null for none
/// @param namespace the instance namespace, unique in a site, or null for none
public record Include(
        UrlConf conf, @Nullable String appName, @Nullable String namespace) {

    public Include {
        if (namespace != null && appName == null) {
            throw new ImproperlyConfigured(
                    "The routes of %s are included with the namespace '%s', but have no application"
                                    .formatted(conf.getClass().getName(), namespace)
                            + " namespace. Return one from appName() of the routes.");
        }
    }
}
