package dev.musette.staticfiles;

import dev.musette.core.Application;
import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A site that answers a test in process.
final class StaticSite implements AutoCloseable {
    private final Application application;
    private final WebHandler handler;

    StaticSite(Config config) {
        application = new Application(config);
        handler = application.get(WebHandler.SERVICE);
    }

    Application application() {
        return application;
    }

    Response get(String target, String... headers) throws IOException {
        return send("GET", target, headers);
    }

    Response send(String method, String target, String... headers) throws IOException {
        RequestBuilder builder =
                Request.builder(method, target).header("Host", "testserver").options(handler.requestOptions());
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        Request request = builder.build();
        List<Response> sent = new ArrayList<>();
        handler.handle(new Exchange() {
            @Override
            public Request request() {
                return request;
            }

            @Override
            public void send(Response response) throws IOException {
                response.content();
                sent.add(response);
            }
        });
        return sent.getFirst();
    }

    @Override
    public void close() {
        application.close();
    }
}
