package dev.musette.web;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Handler;
import dev.musette.http.Middleware;
import dev.musette.http.MutableHeaders;
import dev.musette.http.Request;
import dev.musette.http.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Redirects to HTTPS and sets the headers that make browsers careful, as the settings say:
/// `Strict-Transport-Security` (over HTTPS only), `X-Content-Type-Options`, `Referrer-Policy`,
/// `Cross-Origin-Opener-Policy`. A header that the response has already stays. Put it first.
public final class SecurityMiddleware extends Middleware {
    private final Settings settings;
    private final @Nullable String transportSecurity;

    public SecurityMiddleware(Handler next) {
        super(next);
        settings = Application.current().settings();
        transportSecurity = transportSecurity(settings);
    }

    private static @Nullable String transportSecurity(Settings settings) {
        Duration age = settings.hstsAge();
        if (age.isZero()) {
            return null;
        }
        return "max-age=" + age.toSeconds()
                + (settings.hstsIncludeSubdomains() ? "; includeSubDomains" : "")
                + (settings.hstsPreload() ? "; preload" : "");
    }

    @Override
    public Response handle(Request request) throws Exception {
        if (settings.sslRedirect() && !request.isSecure() && !isExempt(request)) {
            String host = settings.sslHost() == null ? request.host() : settings.sslHost();
            return withHeaders(request, Response.permanentRedirect("https://" + host + request.fullPath()));
        }
        return withHeaders(request, next.handle(request));
    }

    private boolean isExempt(Request request) {
        String path = stripped(request.path());
        return settings.sslRedirectExempt().stream()
                .anyMatch(pattern -> pattern.matcher(path).find());
    }

    private static String stripped(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    private Response withHeaders(Request request, Response response) {
        MutableHeaders headers = response.headers();
        if (transportSecurity != null && request.isSecure()) {
            headers.setDefault("Strict-Transport-Security", transportSecurity);
        }
        if (settings.contentTypeNosniff()) {
            headers.setDefault("X-Content-Type-Options", "nosniff");
        }
        if (!settings.referrerPolicy().isEmpty()) {
            headers.setDefault("Referrer-Policy", settings.referrerPolicy());
        }
        if (!settings.crossOriginOpenerPolicy().isEmpty()) {
            headers.setDefault("Cross-Origin-Opener-Policy", settings.crossOriginOpenerPolicy());
        }
        return response;
    }
}
