package dev.musette.core;

import dev.musette.base.l10n.Language;
import dev.musette.db.DatabaseOptions;
import dev.musette.http.MiddlewareFactory;
import dev.musette.http.SameSite;
import dev.musette.template.Library;
import dev.musette.urls.UrlConf;
import dev.musette.urls.UrlResolver;
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

    /// Secrets that were in use before: what was signed with them is still taken.
    protected List<String> secretKeyFallbacks = List.of();

    /// Whether signed cookies are taken whose signatures do not tell name and salt apart, as older releases of
    /// Django wrote them.
    protected boolean signedCookieLegacySaltFallback = true;

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

    /// Libraries whose tags and filters every template knows without `{% load %}`; of two that know a name, the later
    /// one wins.
    protected List<Library> templateBuiltins = List.of();

    /// What every template sees besides what its view gives it.
    protected List<ContextProcessor> contextProcessors = List.of();

    /// The URL under which static files are found; ends with a slash. A relative one, `static/`, begins where the site
    /// is mounted.
    protected String staticUrl = "/static/";

    /// Directories with static files that come before those of the apps.
    protected List<Path> staticDirs = List.of();

    /// The URL under which files are found that users sent; ends with a slash. A relative one begins where the site is
    /// mounted.
    protected String mediaUrl = "/media/";

    /// The language of pages for which none was chosen: `en-us`, `de`, `pt-br`.
    protected String languageCode = "en-us";

    /// The languages that the site speaks; all that Django knows unless they are named.
    protected List<Language> languages = Language.all();

    /// The zone in which templates show points in time. They are stored in UTC.
    protected ZoneId timeZone = ZoneOffset.UTC;

    /// Whether templates convert points in time to that zone. Where not, they are shown in the zone that they come
    /// with, an instant in UTC.
    protected boolean useTz = true;

    /// Whether templates set thousands apart in the numbers that they show, where the language does so.
    protected boolean useThousandSeparator;

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

    /// The `X-Frame-Options` that `XFrameOptionsMiddleware` sends: `DENY`, or `SAMEORIGIN` for frames in this
    /// site's own pages.
    protected String xFrameOptions = "DENY";

    /// For how long browsers keep the CSRF cookie, whole seconds; null for as long as they run.
    protected @Nullable Duration csrfCookieAge = Duration.ofDays(364);

    /// The hosts that the CSRF cookie is sent to, `.example.com` for all below it; null for the one that set
    /// it.
    protected @Nullable String csrfCookieDomain;

    /// Whether scripts may not read the CSRF cookie. It hides nothing that the page does not hold.
    protected boolean csrfCookieHttpOnly;

    /// The name of the CSRF cookie.
    protected String csrfCookieName = "csrftoken";

    /// The paths that the CSRF cookie is sent to.
    protected String csrfCookiePath = "/";

    /// Whether requests from other sites carry the CSRF cookie; null leaves it to the browser.
    protected @Nullable SameSite csrfCookieSameSite = SameSite.LAX;

    /// Whether the CSRF cookie is sent over HTTPS only.
    protected boolean csrfCookieSecure;

    /// The header in which scripts send the CSRF token.
    protected String csrfHeaderName = "X-CSRFToken";

    /// Other origins whose pages may send forms here: `https://shop.example.com`, `https://*.example.com`.
    protected List<String> csrfTrustedOrigins = List.of();

    /// The most that a request may hold, files included, in bytes.
    protected long maxRequestBody = 100L << 20;

    /// The most that a request's body may hold in memory, in bytes: all of it, or, in a form with files, its
    /// fields.
    protected long dataUploadMaxMemorySize = 2_621_440;

    /// The most fields of a query string or a form.
    protected int dataUploadMaxNumberFields = 1000;

    /// The most files of a form.
    protected int dataUploadMaxNumberFiles = 100;

    /// The most bytes that the files of one form take in memory; those that go beyond are written to disk.
    protected int fileUploadMaxMemorySize = 2_621_440;

    /// The directory in which uploaded files lie until their request ends; null for the system's.
    protected @Nullable Path fileUploadTempDir;

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
        secretKeyFallbacks = List.copyOf(original.secretKeyFallbacks);
        signedCookieLegacySaltFallback = original.signedCookieLegacySaltFallback;
        debug = original.debug;
        allowedHosts = List.copyOf(original.allowedHosts);
        databases = Map.copyOf(original.databases);
        installedApps = List.copyOf(original.installedApps);
        middleware = List.copyOf(original.middleware);
        urls = original.urls;
        templateDirs = List.copyOf(original.templateDirs);
        templateBuiltins = List.copyOf(original.templateBuiltins);
        contextProcessors = List.copyOf(original.contextProcessors);
        staticUrl = original.staticUrl;
        mediaUrl = original.mediaUrl;
        languageCode = original.languageCode;
        languages = List.copyOf(original.languages);
        staticDirs = List.copyOf(original.staticDirs);
        timeZone = original.timeZone;
        useTz = original.useTz;
        useThousandSeparator = original.useThousandSeparator;
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
        xFrameOptions = original.xFrameOptions;
        csrfCookieAge = original.csrfCookieAge;
        csrfCookieDomain = original.csrfCookieDomain;
        csrfCookieHttpOnly = original.csrfCookieHttpOnly;
        csrfCookieName = original.csrfCookieName;
        csrfCookiePath = original.csrfCookiePath;
        csrfCookieSameSite = original.csrfCookieSameSite;
        csrfCookieSecure = original.csrfCookieSecure;
        csrfHeaderName = original.csrfHeaderName;
        csrfTrustedOrigins = List.copyOf(original.csrfTrustedOrigins);
        maxRequestBody = original.maxRequestBody;
        dataUploadMaxMemorySize = original.dataUploadMaxMemorySize;
        dataUploadMaxNumberFields = original.dataUploadMaxNumberFields;
        dataUploadMaxNumberFiles = original.dataUploadMaxNumberFiles;
        fileUploadMaxMemorySize = original.fileUploadMaxMemorySize;
        fileUploadTempDir = original.fileUploadTempDir;
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

    public final List<String> secretKeyFallbacks() {
        return secretKeyFallbacks;
    }

    public final boolean signedCookieLegacySaltFallback() {
        return signedCookieLegacySaltFallback;
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

    public final List<Library> templateBuiltins() {
        return templateBuiltins;
    }

    public final List<ContextProcessor> contextProcessors() {
        return contextProcessors;
    }

    /// Where static files are found, from the host on.
    public final String staticUrl() {
        return mounted(staticUrl);
    }

    /// Where files are found that users sent, from the host on.
    public final String mediaUrl() {
        return mounted(mediaUrl);
    }

    private static String mounted(String url) {
        boolean isRelative = !url.startsWith("/") && !url.startsWith("http://") && !url.startsWith("https://");
        return isRelative ? UrlResolver.scriptPrefix() + url : url;
    }

    public final String languageCode() {
        return languageCode;
    }

    public final List<Language> languages() {
        return languages;
    }

    public final List<Path> staticDirs() {
        return staticDirs;
    }

    public final ZoneId timeZone() {
        return timeZone;
    }

    public final boolean useTz() {
        return useTz;
    }

    public final boolean useThousandSeparator() {
        return useThousandSeparator;
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

    public final String xFrameOptions() {
        return xFrameOptions;
    }

    public final @Nullable Duration csrfCookieAge() {
        return csrfCookieAge;
    }

    public final @Nullable String csrfCookieDomain() {
        return csrfCookieDomain;
    }

    public final boolean csrfCookieHttpOnly() {
        return csrfCookieHttpOnly;
    }

    public final String csrfCookieName() {
        return csrfCookieName;
    }

    public final String csrfCookiePath() {
        return csrfCookiePath;
    }

    public final @Nullable SameSite csrfCookieSameSite() {
        return csrfCookieSameSite;
    }

    public final boolean csrfCookieSecure() {
        return csrfCookieSecure;
    }

    public final String csrfHeaderName() {
        return csrfHeaderName;
    }

    public final List<String> csrfTrustedOrigins() {
        return csrfTrustedOrigins;
    }

    public final long maxRequestBody() {
        return maxRequestBody;
    }

    public final long dataUploadMaxMemorySize() {
        return dataUploadMaxMemorySize;
    }

    public final int dataUploadMaxNumberFields() {
        return dataUploadMaxNumberFields;
    }

    public final int dataUploadMaxNumberFiles() {
        return dataUploadMaxNumberFiles;
    }

    public final int fileUploadMaxMemorySize() {
        return fileUploadMaxMemorySize;
    }

    public final @Nullable Path fileUploadTempDir() {
        return fileUploadTempDir;
    }
}
