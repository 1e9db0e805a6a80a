package dev.musette.staticfiles;

import dev.musette.core.Application;
import java.nio.charset.StandardCharsets;

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
        StringBuilder url = new StringBuilder(prefix);
        if (!prefix.endsWith("/")) {
            url.append('/');
        }
        for (byte octet : relative(path).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0) {
                url.append(c);
            } else {
                url.append("%%%02X".formatted((int) c));
            }
        }
        return url.toString();
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
