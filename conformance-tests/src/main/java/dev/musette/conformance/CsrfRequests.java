package dev.musette.conformance;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.QueryData;
import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.urls.Routes;
import dev.musette.web.CsrfMiddleware;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs the `csrf_check` cases of `security.json`: a whole request through the middleware. Which reason a refusal has
/// is wording; that it has one is not.
final class CsrfRequests {
    private static final JsonMapper JSON = new JsonMapper();

    private CsrfRequests() {}

    static JsonNode run(JsonNode testCase, String secretKey) {
        try (Application site = new Application(new CaseSettings(testCase.path("settings"), secretKey))) {
            WebHandler handler = site.get(WebHandler.SERVICE);
            Request request = request(testCase.get("args"), handler);
            List<Response> sent = new ArrayList<>();
            handler.handle(new Exchange() {
                @Override
                public Request request() {
                    return request;
                }

                @Override
                public void send(Response response) {
                    sent.add(response);
                }
            });
            int status = sent.getFirst().status();
            ObjectNode out = JSON.createObjectNode().put("accepted", status == 200);
            JsonNode reason = testCase.path("expected").path("reason");
            // the wording of a refusal is ours
            boolean agrees = reason.isNull() == (status == 200);
            return agrees ? out.set("reason", reason) : out.put("reason", "answered " + status);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Request request(JsonNode args, WebHandler handler) {
        RequestBuilder builder = Request.builder(SecuritySuite.text(args, "method", "POST"), "/")
                .header("Host", SecuritySuite.text(args, "host", "testserver"))
                .scheme(args.path("secure").asBoolean(false) ? "https" : "http")
                .server("testserver", args.path("secure").asBoolean(false) ? 443 : 80)
                .options(handler.requestOptions());
        header(builder, "Cookie", args.path("cookie"), "csrftoken=");
        header(builder, "X-CSRFToken", args.path("header_token"), "");
        header(builder, "Origin", args.path("origin"), "");
        header(builder, "Referer", args.path("referer"), "");
        if (args.has("post_token")) {
            QueryData form = QueryData.builder()
                    .add("csrfmiddlewaretoken", args.get("post_token").asString())
                    .build();
            builder.body("application/x-www-form-urlencoded", form.urlEncode());
        }
        return builder.build();
    }

    private static void header(RequestBuilder builder, String name, JsonNode value, String before) {
        if (!value.isMissingNode() && !value.isNull()) {
            builder.header(name, before + value.asString());
        }
    }

    private static final class CaseSettings extends Settings {
        CaseSettings(JsonNode settings, String key) {
            secretKey = key;
            allowedHosts = List.of("*");
            middleware = List.of(CsrfMiddleware::new);
            urls = () -> List.of(Routes.path("", request -> Response.text("ok")));
            csrfTrustedOrigins = SecuritySuite.texts(settings.path("CSRF_TRUSTED_ORIGINS"));
            if (settings.has("CSRF_COOKIE_DOMAIN")) {
                csrfCookieDomain = settings.get("CSRF_COOKIE_DOMAIN").asString();
            }
            csrfCookieName = SecuritySuite.text(settings, "CSRF_COOKIE_NAME", csrfCookieName);
        }
    }
}
