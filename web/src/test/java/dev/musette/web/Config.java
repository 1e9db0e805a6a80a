package dev.musette.web;

import dev.musette.base.l10n.Language;
import dev.musette.core.App;
import dev.musette.core.ContextProcessor;
import dev.musette.core.Settings;
import dev.musette.db.Database;
import dev.musette.http.MiddlewareFactory;
import dev.musette.template.Library;
import dev.musette.urls.Route;
import dev.musette.urls.UrlConf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import notes.NotesApp;

/// Settings in the words of a test.
final class Config extends Settings {
    Config(Route... routes) {
        secretKey = "a key that is for tests alone, and long enough for them all";
        allowedHosts = List.of("testserver");
        databases = Map.of("default", Database.url("sqlite::memory:"));
        installedApps = List.of(new NotesApp());
        middleware = List.of(SecurityMiddleware::new, CommonMiddleware::new);
        urls = () -> List.of(routes);
    }

    Config withUrls(UrlConf conf) {
        urls = conf;
        return this;
    }

    Config withApp(App app) {
        installedApps = List.of(app);
        return this;
    }

    Config withLanguage(String code, boolean thousandsApart, boolean timesConverted) {
        languageCode = code;
        useThousandSeparator = thousandsApart;
        useTz = timesConverted;
        return this;
    }

    Config withApps(App... apps) {
        installedApps = List.of(apps);
        return this;
    }

    Config withDebug() {
        debug = true;
        return this;
    }

    Config withJourneys(JourneyOptions journeys) {
        options(journeys);
        return this;
    }

    Config withMiddleware(MiddlewareFactory... layers) {
        middleware = List.of(layers);
        return this;
    }

    Config withAppendSlash(boolean value) {
        appendSlash = value;
        return this;
    }

    Config withPrependWww() {
        prependWww = true;
        return this;
    }

    Config withDisallowedUserAgents(String regex) {
        disallowedUserAgents = List.of(Pattern.compile(regex));
        return this;
    }

    Config withHsts(Duration age, boolean subdomains, boolean preload) {
        hstsAge = age;
        hstsIncludeSubdomains = subdomains;
        hstsPreload = preload;
        return this;
    }

    Config withSslRedirect(String exempt) {
        sslRedirect = true;
        sslRedirectExempt = List.of(Pattern.compile(exempt));
        return this;
    }

    Config withSslHost(String host) {
        sslHost = host;
        return this;
    }

    Config withoutHeaders() {
        contentTypeNosniff = false;
        referrerPolicy = "";
        crossOriginOpenerPolicy = "";
        return this;
    }

    Config withTemplates(Path directory) {
        templateDirs = List.of(directory);
        return this;
    }

    Config withTemplateBuiltins(Library... libraries) {
        templateBuiltins = List.of(libraries);
        return this;
    }

    Config withContextProcessors(ContextProcessor... processors) {
        contextProcessors = List.of(processors);
        return this;
    }

    Config withLanguages(String code, String... all) {
        languageCode = code;
        languages = Stream.of(all).map(Language::of).toList();
        return this;
    }

    Config withUrls(String ofStaticFiles, String ofMedia) {
        staticUrl = ofStaticFiles;
        mediaUrl = ofMedia;
        return this;
    }

    Config withTrustedOrigins(String... origins) {
        csrfTrustedOrigins = List.of(origins);
        return this;
    }

    Config withFrames(String value) {
        xFrameOptions = value;
        return this;
    }

    Config withUploads(Path directory, int inMemory) {
        fileUploadTempDir = directory;
        fileUploadMaxMemorySize = inMemory;
        return this;
    }

    Config withForms(int maxFields, int maxFiles, long maxMemory, long maxBody) {
        dataUploadMaxNumberFields = maxFields;
        dataUploadMaxNumberFiles = maxFiles;
        dataUploadMaxMemorySize = maxMemory;
        maxRequestBody = maxBody;
        return this;
    }

    Config withCsrfCookie(String name, String path, String domain, boolean secure) {
        csrfCookieName = name;
        csrfCookiePath = path;
        csrfCookieDomain = domain;
        csrfCookieSecure = secure;
        csrfCookieHttpOnly = secure;
        csrfCookieAge = null;
        csrfCookieSameSite = null;
        return this;
    }
}
