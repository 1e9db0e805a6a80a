package dev.musette.http;

import dev.musette.base.WhiteSpace;
import dev.musette.base.text.SplitUrl;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Which addresses a user may be sent to that came with a request, as `?next=/account/`.
public final class SafeUrls {
    private static final int LONGEST = 2048;

    private SafeUrls() {}

    /// Whether the address leads to one of these hosts, or nowhere else than to this site, over HTTP or HTTPS.
    ///
    /// ```java
    /// String next = request.query().get("next");
    /// return redirect(SafeUrls.isSafe(next, Set.of(request.host()), request.isSecure()) ? next : "/");
    /// ```
    ///
    /// @param address as it was sent; null is not safe
    /// @param allowedHosts hosts, each with the port that it needs
    /// @param requireHttps whether an address with a scheme must be `https`
    public static boolean isSafe(@Nullable String address, Collection<String> allowedHosts, boolean requireHttps) {
        String stripped = address == null ? "" : WhiteSpace.strip(address);
        // some browsers read a backslash as a slash
        return !stripped.isEmpty()
                && isSafeAsRead(stripped, allowedHosts, requireHttps)
                && isSafeAsRead(stripped.replace('\\', '/'), allowedHosts, requireHttps);
    }

    private static boolean isSafeAsRead(String address, Collection<String> allowedHosts, boolean requireHttps) {
        // browsers find a host behind any number of slashes, and tabs and line breaks between them don't count
        if (SplitUrl.clean(address).startsWith("///")
                || address.length() > LONGEST
                || isControl(address.codePointAt(0))) {
            return false;
        }
        UrlParts parts;
        try {
            parts = UrlParts.of(address);
        } catch (IllegalArgumentException _) {
            return false;
        }
        if (parts.authority().isEmpty()) {
            return parts.scheme().isEmpty();
        }
        String scheme = parts.scheme().isEmpty() ? "http" : parts.scheme();
        boolean schemeFits = scheme.equals("https") || (scheme.equals("http") && !requireHttps);
        return schemeFits && allowedHosts.contains(parts.authority());
    }

    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
