package dev.musette.conformance;

import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Runs the `get_host` cases of `security.json`: what a request says about the host that it was sent to.
final class HostRequests {
    private HostRequests() {}

    static List<String> run(JsonNode testCase) {
        JsonNode settings = testCase.path("settings");
        JsonNode meta = testCase.get("args").get("meta");
        RequestBuilder builder = Request.builder("GET", "/p/?q=1")
                .scheme(testCase.get("args").path("secure").asBoolean(false) ? "https" : "http")
                .server(
                        SecuritySuite.text(meta, "SERVER_NAME", "testserver"),
                        Integer.parseInt(SecuritySuite.text(meta, "SERVER_PORT", "80")))
                .options(options(settings));
        for (Map.Entry<String, JsonNode> variable : meta.properties()) {
            if (variable.getKey().startsWith("HTTP_")) {
                builder.header(
                        headerName(variable.getKey()), variable.getValue().asString());
            }
        }
        Request request = builder.build();
        return List.of(request.host(), request.absoluteUri(), Integer.toString(request.port()));
    }

    /// `HTTP_X_FORWARDED_HOST` is `x-forwarded-host`.
    private static String headerName(String variable) {
        return variable.substring("HTTP_".length()).replace('_', '-').toLowerCase(Locale.ROOT);
    }

    private static RequestOptions options(JsonNode settings) {
        RequestOptions options = RequestOptions.DEFAULTS
                .withAllowedHosts(
                        settings.has("ALLOWED_HOSTS")
                                ? SecuritySuite.texts(settings.get("ALLOWED_HOSTS"))
                                : List.of("*"))
                .withDebug(settings.path("DEBUG").asBoolean(false))
                .withForwardedHost(settings.path("USE_X_FORWARDED_HOST").asBoolean(false))
                .withForwardedPort(settings.path("USE_X_FORWARDED_PORT").asBoolean(false));
        JsonNode proxy = settings.path("SECURE_PROXY_SSL_HEADER");
        return proxy.isArray()
                ? options.withSecureProxySslHeader(
                        headerName(proxy.get(0).asString()), proxy.get(1).asString())
                : options;
    }
}
