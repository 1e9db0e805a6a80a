package dev.musette.web;

import dev.musette.base.ImproperlyConfigured;
import dev.musette.core.Application;
import dev.musette.core.Service;
import dev.musette.core.Settings;
import dev.musette.http.DisallowedHost;
import dev.musette.http.Hosts;
import dev.musette.http.Request;
import dev.musette.http.UnreadableBody;
import dev.musette.http.UrlParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells requests that this site's pages sent from forged ones.
final class CsrfChecker {
    static final Service<CsrfChecker> SERVICE = new Service<>("CSRF checker", site -> new CsrfChecker(site.settings()));

    private static final String FIELD = "csrfmiddlewaretoken";

    private final Settings settings;
    private final Set<String> exactOrigins;
    /// Origins with a `*`: the scheme, and the domain with its dot.
    private final List<UrlParts> wildOrigins = new ArrayList<>();
    /// The hosts of all origins, those with a `*` as a domain with its dot.
    private final List<String> hosts = new ArrayList<>();

    private CsrfChecker(Settings settings) {
        this.settings = settings;
        List<String> origins = settings.csrfTrustedOrigins();
        exactOrigins = Set.copyOf(
                origins.stream().filter(origin -> !origin.contains("*")).toList());
        for (String origin : origins) {
            UrlParts parts = configured(origin);
            String host = withoutStars(parts.authority());
            hosts.add(host);
            if (origin.contains("*")) {
                wildOrigins.add(new UrlParts(parts.scheme(), host));
            }
        }
    }

    private static UrlParts configured(String origin) {
        UrlParts parts = partsOf(origin);
        if (parts == null || parts.authority().isEmpty()) {
            throw new ImproperlyConfigured(
                    "The setting csrfTrustedOrigins names '%s': expected a scheme and a host, 'https://shop.example.com' or 'https://*.example.com'."
                            .formatted(origin));
        }
        return parts;
    }

    private static String withoutStars(String host) {
        int from = 0;
        while (from < host.length() && host.charAt(from) == '*') {
            from++;
        }
        return host.substring(from);
    }

    static CsrfChecker current() {
        return Application.current().get(SERVICE);
    }

    /// Why the request is refused, or null.
    @Nullable CsrfRefusal refusal(Request request, CsrfState state) {
        CsrfRefusal foreign = foreign(request);
        return foreign == null ? wrongToken(request, state) : foreign;
    }

    private @Nullable CsrfRefusal foreign(Request request) {
        String origin = request.header("Origin");
        if (origin != null) {
            return isTrustedOrigin(request, origin) ? null : CsrfRefusal.BAD_ORIGIN;
        }
        return request.isSecure() ? refererRefusal(request) : null;
    }

    private boolean isTrustedOrigin(Request request, String origin) {
        String host = hostOf(request);
        if ((host != null && origin.equals((request.isSecure() ? "https://" : "http://") + host))
                || exactOrigins.contains(origin)) {
            return true;
        }
        UrlParts parts = partsOf(origin);
        return parts != null
                && wildOrigins.stream()
                        .anyMatch(wild -> wild.scheme().equals(parts.scheme())
                                && Hosts.isSameDomain(parts.authority(), wild.authority()));
    }

    private @Nullable CsrfRefusal refererRefusal(Request request) {
        String header = request.header("Referer");
        if (header == null) {
            return CsrfRefusal.NO_REFERER;
        }
        UrlParts referer = partsOf(header);
        if (referer == null || referer.scheme().isEmpty() || referer.authority().isEmpty()) {
            return CsrfRefusal.MALFORMED_REFERER;
        }
        if (!referer.scheme().equals("https")) {
            return CsrfRefusal.INSECURE_REFERER;
        }
        String from = referer.authority();
        String own = ownHost(request);
        boolean trusted = hosts.stream().anyMatch(host -> Hosts.isSameDomain(from, host))
                || (own != null && Hosts.isSameDomain(from, own));
        return trusted ? null : CsrfRefusal.BAD_REFERER;
    }

    /// Where this site's pages lie: the domain of its CSRF cookie, with a port that is not the usual; else the host,
    /// which has its port.
    private @Nullable String ownHost(Request request) {
        String domain = settings.csrfCookieDomain();
        if (domain == null) {
            return hostOf(request);
        }
        int port = request.port();
        return port == 443 || port == 80 ? domain : domain + ":" + port;
    }

    private static @Nullable String hostOf(Request request) {
        try {
            return request.host();
        } catch (DisallowedHost _) {
            return null;
        }
    }

    private static @Nullable UrlParts partsOf(String address) {
        try {
            return UrlParts.of(address);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private @Nullable CsrfRefusal wrongToken(Request request, CsrfState state) {
        if (state.cookieProblem() != null) {
            return CsrfRefusal.BAD_COOKIE;
        }
        String secret = state.sentSecret(request);
        if (secret == null) {
            return CsrfRefusal.NO_COOKIE;
        }
        String token = sentToken(request);
        if (token == null) {
            return CsrfRefusal.NO_TOKEN;
        }
        if (CsrfTokens.problem(token) != null) {
            return CsrfRefusal.BAD_TOKEN;
        }
        return CsrfTokens.matches(token, secret) ? null : CsrfRefusal.WRONG_TOKEN;
    }

    private @Nullable String sentToken(Request request) {
        String field = request.isPost() ? formToken(request) : null;
        return field == null || field.isEmpty() ? request.header(settings.csrfHeaderName()) : field;
    }

    /// A body that broke off has no token; the view finds out by itself.
    private static @Nullable String formToken(Request request) {
        try {
            return request.formData().get(FIELD);
        } catch (UnreadableBody _) {
            return null;
        }
    }
}
