package dev.musette.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cookie that a response sets (RFC 6265).
///
/// ```java
/// Cookie.of("theme", "dark").maxAge(Duration.ofDays(365)).sameSite(SameSite.LAX)
/// ```
///
/// @param name a token that is not the name of an attribute
/// @param value any text; what may not stand in a cookie is quoted and escaped
/// @param maxAge how long the browser keeps it, whole seconds; null for as long as it runs
/// @param expires when the browser drops it; null means from `maxAge`, if that is set
/// @param path the addresses that it is sent to; empty for the one that set it
/// @param domain the hosts that it is sent to; null for the one that set it
/// @param secure whether it is sent over HTTPS only
/// @param httpOnly whether scripts may not read it
/// @param sameSite whether requests from other sites carry it; null for the browser's choice
public record Cookie(
        String name,
        String value,
        @Nullable Duration maxAge,
        @Nullable Instant expires,
        String path,
        @Nullable String domain,
        boolean secure,
        boolean httpOnly,
        @Nullable SameSite sameSite) {

    private static final Set<String> ATTRIBUTES = Set.of(
            "expires",
            "path",
            "comment",
            "domain",
            "max-age",
            "secure",
            "httponly",
            "version",
            "samesite",
            "partitioned");

    public Cookie {
        if (!CookieText.isName(name) || ATTRIBUTES.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "'%s' cannot name a cookie: use letters, digits and !#$%%&'*+-.^_`|~: and none of the attributes' names."
                            .formatted(name));
        }
        CookieText.checkAttribute(name, "path", path);
        CookieText.checkAttribute(name, "domain", domain == null ? "" : domain);
    }

    /// A cookie for the whole site, for as long as the browser runs.
    public static Cookie of(String name, String value) {
        return new Cookie(name, value, null, null, "/", null, false, false, null);
    }

    /// The cookie that makes a browser forget one of this name. Path and domain must be those that it was set
    /// with.
    public static Cookie deletion(String name) {
        boolean secure = name.startsWith("__Secure-") || name.startsWith("__Host-");
        return new Cookie(name, "", Duration.ZERO, Instant.EPOCH, "/", null, secure, false, null);
    }

    public Cookie value(String text) {
        return new Cookie(name, text, maxAge, expires, path, domain, secure, httpOnly, sameSite);
    }

    public Cookie maxAge(@Nullable Duration age) {
        return new Cookie(name, value, age, expires, path, domain, secure, httpOnly, sameSite);
    }

    public Cookie expires(Instant instant) {
        return new Cookie(name, value, maxAge, instant, path, domain, secure, httpOnly, sameSite);
    }

    public Cookie path(String newPath) {
        return new Cookie(name, value, maxAge, expires, newPath, domain, secure, httpOnly, sameSite);
    }

    public Cookie domain(@Nullable String newDomain) {
        return new Cookie(name, value, maxAge, expires, path, newDomain, secure, httpOnly, sameSite);
    }

    public Cookie secure(boolean only) {
        return new Cookie(name, value, maxAge, expires, path, domain, only, httpOnly, sameSite);
    }

    public Cookie httpOnly(boolean only) {
        return new Cookie(name, value, maxAge, expires, path, domain, secure, only, sameSite);
    }

    public Cookie sameSite(@Nullable SameSite site) {
        return new Cookie(name, value, maxAge, expires, path, domain, secure, httpOnly, site);
    }

    /// The value of the `Set-Cookie` header.
    ///
    /// @param now what `expires` is counted from where only `maxAge` is set
    public String toHeader(Instant now) {
        return CookieText.write(this, now);
    }
}
