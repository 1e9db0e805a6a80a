package dev.musette.web;

import dev.musette.base.PercentEncoding;
import dev.musette.core.Application;

/// Makes the URLs of static files.
public final class StaticUrls {
    /// What stands as it is in a path, besides letters and digits (Django's `filepath_to_uri`).
    private static final String PLAIN = "_.-~/!*()'";

    private StaticUrls() {}

    /// The URL of a static file of the application at hand: `/static/blog/style.css`.
    ///
    /// @param path the path below `staticUrl`
    public static String url(String path) {
        String prefix = Application.current().settings().staticUrl();
        String slash = prefix.endsWith("/") ? "" : "/";
        return prefix + slash + PercentEncoding.encode(relative(path), PLAIN, false);
    }

    private static String relative(String path) {
        String slashes = path.replace('\\', '/');
        int start = 0;
        while (start < slashes.length() && slashes.charAt(start) == '/') {
            start++;
        }
        return slashes.substring(start);
    }
}
