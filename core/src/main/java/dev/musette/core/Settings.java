package dev.musette.core;

import dev.musette.db.DatabaseOptions;
import dev.musette.http.MiddlewareFactory;
import dev.musette.urls.UrlConf;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The configuration of a site. A project extends this class and assigns the fields in its constructor; everything
/// that is left alone has the value that stands here. An [Application] freezes them: lists and maps are copied,
/// later assignments are not seen.
///
/// ```java
/// public final class Settings extends dev.musette.core.Settings {
///     public Settings(Env env) {
///         secretKey = env.require("SECRET_KEY");
///         debug = env.bool("DEBUG", false);
///         databases = Map.of("default", Database.url(env.get("DATABASE_URL", "sqlite:db.sqlite3")));
///         installedApps = List.of(new BlogApp());
///         urls = new Urls();
///     }
/// }
/// ```
///
/// A test that needs another value starts from a copy: `new Settings(site.settings()) {{ debug = true; }}`.
public class Settings {
    /// Signs sessions, tokens and cookies. At least 50 characters that nobody can guess; never in version control.
    protected String secretKey = "";

    /// Whether error pages show code, settings and statements, and files are reloaded. Never true in production.
    protected boolean debug;

    /// The hosts that this site answers for: `example.com`, `.example.com` with its subdomains, `*` for any. With
    /// `debug` and an empty list: localhost and its loopback addresses.
    protected List<String> allowedHosts = List.of();

    /// The databases by alias; `default` is the one that is used where none is named.
    protected Map<String, DatabaseOptions> databases = Map.of();

    /// The apps whose models, templates, commands and checks this site has; the first one wins where names meet.
    protected List<App> installedApps = List.of();

    /// The middleware around the views, outermost first.
    protected List<MiddlewareFactory> middleware = List.of();

    /// The root of the URL patterns.
    protected UrlConf urls = List::of;

    /// Directories with templates that come before those of the apps.
    protected List<Path> templateDirs = List.of();

    /// What every template sees besides what its view gives it.
    protected List<ContextProcessor> contextProcessors = List.of();

    /// The URL path under which static files are found; ends with a slash.
    protected String staticUrl = "/static/";

    /// Directories with static files that come before those of the apps.
    protected List<Path> staticDirs = List.of();

    /// The zone in which templates show points in time. They are stored in UTC.
    protected ZoneId timeZone = ZoneOffset.UTC;

    /// Whether a path that no pattern matches is redirected to the same path with a slash, where that one matches.
    protected boolean appendSlash = true;

    /// Whether hosts without `www.` are redirected to the one with it.
    protected boolean prependWww;

    /// User agents that get a 403.
    protected List<Pattern> disallowedUserAgents = List.of();

    /// Whether `X-Forwarded-Host` is believed. Only behind a proxy that sets it.
    protected boolean useForwardedHost;

    /// Whether `X-Forwarded-Port` is believed. Only behind a proxy that sets it.
    protected boolean useForwardedPort;

    /// The header and its value by which a proxy says that the browser speaks HTTPS (`X-Forwarded-Proto`, `https`).
    /// Only behind a proxy that sets it and drops the browser's own.
    protected @Nullable SecureProxyHeader secureProxyHeader;

    /// For how long browsers shall refuse to speak HTTP with this site (HSTS); zero sends no header. Whole seconds.
    protected Duration hstsAge = Duration.ZERO;

    /// Whether HSTS holds for the subdomains too.
    protected boolean hstsIncludeSubdomains;

    /// Whether the site may enter the browsers' preload lists.
    protected boolean hstsPreload;

    /// Whether requests over HTTP are redirected to HTTPS.
    protected boolean sslRedirect;

    /// The host of that redirect, where it is another one.
    protected @Nullable String sslHost;

    /// Paths (without their first slash) that are not redirected to HTTPS.
    protected List<Pattern> sslRedirectExempt = List.of();

    /// Whether responses forbid browsers to guess their type.
    protected boolean contentTypeNosniff = true;

    /// The `Referrer-Policy`; empty sends none.
    protected String referrerPolicy = "same-origin";

    /// The `Cross-Origin-Opener-Policy`; empty sends none.
    protected String crossOriginOpenerPolicy = "same-origin";

    /// The most that a request's body may hold, in bytes.
    protected long maxRequestBody = 2_621_440;

    private Map<Class<?>, Record> options = new LinkedHashMap<>();

    /// The header by which a proxy vouches for HTTPS.
    ///
    /// @param name the header, `X-Forwarded-Proto`
    /// @param value the value that means HTTPS, `https`
    public record SecureProxyHeader(String name, String value) {}

    protected Settings() {}

    /// Starts from another one's values.
    protected Settings(Settings original) {
        secretKey = original.secretKey;
        debug = original.debug;
        allowedHosts = List.copyOf(original.allowedHosts);
        databases = Map.copyOf(original.databases);
        installedApps = List.copyOf(original.installedApps);
        middleware = List.copyOf(original.middleware);
        urls = original.urls;
        templateDirs = List.copyOf(original.templateDirs);
        contextProcessors = List.copyOf(original.contextProcessors);
        staticUrl = original.staticUrl;
        staticDirs = List.copyOf(original.staticDirs);
        timeZone = original.timeZone;
        appendSlash = original.appendSlash;
        prependWww = original.prependWww;
        disallowedUserAgents = List.copyOf(original.disallowedUserAgents);
        useForwardedHost = original.useForwardedHost;
        useForwardedPort = original.useForwardedPort;
        secureProxyHeader = original.secureProxyHeader;
        hstsAge = original.hstsAge;
        hstsIncludeSubdomains = original.hstsIncludeSubdomains;
        hstsPreload = original.hstsPreload;
        sslRedirect = original.sslRedirect;
        sslHost = original.sslHost;
        sslRedirectExempt = List.copyOf(original.sslRedirectExempt);
        contentTypeNosniff = original.contentTypeNosniff;
        referrerPolicy = original.referrerPolicy;
        crossOriginOpenerPolicy = original.crossOriginOpenerPolicy;
        maxRequestBody = original.maxRequestBody;
        options = new LinkedHashMap<>(original.options);
    }

    /// Gives a room or an app its own settings: one record per type, the last one counts.
    protected final void options(Record values) {
        options.put(values.getClass(), values);
    }

    /// Returns the settings of a room or an app, or the default that it names.
    public final <T extends Record> T options(Class<T> type, Supplier<T> otherwise) {
        Record values = options.get(type);
        return values == null ? otherwise.get() : type.cast(values);
    }

    public final String secretKey() {
        return secretKey;
    }

    public final boolean debug() {
        return debug;
    }

    public final List<String> allowedHosts() {
        return allowedHosts;
    }

    public final Map<String, DatabaseOptions> databases() {
        return databases;
    }

    public final List<App> installedApps() {
        return installedApps;
    }

    public final List<MiddlewareFactory> middleware() {
        return middleware;
    }

    public final UrlConf urls() {
        return urls;
    }

    public final List<Path> templateDirs() {
        return templateDirs;
    }

    public final List<ContextProcessor> contextProcessors() {
        return contextProcessors;
    }

    public final String staticUrl() {
        return staticUrl;
    }

    public final List<Path> staticDirs() {
        return staticDirs;
    }

    public final ZoneId timeZone() {
        return timeZone;
    }

    public final boolean appendSlash() {
        return appendSlash;
    }

    public final boolean prependWww() {
        return prependWww;
    }

    public final List<Pattern> disallowedUserAgents() {
        return disallowedUserAgents;
    }

    public final boolean useForwardedHost() {
        return useForwardedHost;
    }

    public final boolean useForwardedPort() {
        return useForwardedPort;
    }

    public final @Nullable SecureProxyHeader secureProxyHeader() {
        return secureProxyHeader;
    }

    public final Duration hstsAge() {
        return hstsAge;
    }

    public final boolean hstsIncludeSubdomains() {
        return hstsIncludeSubdomains;
    }

    public final boolean hstsPreload() {
        return hstsPreload;
    }

    public final boolean sslRedirect() {
        return sslRedirect;
    }

    public final @Nullable String sslHost() {
        return sslHost;
    }

    public final List<Pattern> sslRedirectExempt() {
        return sslRedirectExempt;
    }

    public final boolean contentTypeNosniff() {
        return contentTypeNosniff;
    }

    public final String referrerPolicy() {
        return referrerPolicy;
    }

    public final String crossOriginOpenerPolicy() {
        return crossOriginOpenerPolicy;
    }

    public final long maxRequestBody() {
        return maxRequestBody;
    }
}
