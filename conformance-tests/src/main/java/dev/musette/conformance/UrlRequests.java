package dev.musette.conformance;

import dev.musette.core.Application;
import dev.musette.core.Settings;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.urls.UrlConf;
import dev.musette.web.CommonMiddleware;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs the `request` cases of `urls.json`: a whole request through the common middleware.
final class UrlRequests {
    private static final JsonMapper JSON = new JsonMapper();

    private UrlRequests() {}

    static JsonNode run(UrlConf urls, JsonNode testCase) {
        try (Application site = new Application(new CaseSettings(urls, testCase.get("settings")))) {
            WebHandler handler = site.get(WebHandler.SERVICE);
            Request request = Request.builder(
                            testCase.get("method").asString(),
                            testCase.get("url").asString().replace(" ", "%20"))
                    .header("Host", "testserver")
                    .options(handler.requestOptions())
                    .build();
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
            Response response = sent.getFirst();
            ObjectNode out = JSON.createObjectNode().put("status", response.status());
            if (response.header("Location") != null) {
                out.put("location", response.header("Location"));
            }
            return out;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class CaseSettings extends Settings {
        CaseSettings(UrlConf conf, JsonNode settings) {
            secretKey = "the key of the conformance cases, which sign nothing at all";
            allowedHosts = List.of("*");
            middleware = List.of(CommonMiddleware::new);
            urls = conf;
            debug = settings.path("DEBUG").asBoolean(false);
            appendSlash = settings.path("APPEND_SLASH").asBoolean(true);
            prependWww = settings.path("PREPEND_WWW").asBoolean(false);
        }
    }
}
