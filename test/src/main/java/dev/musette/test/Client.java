package dev.musette.test;

import dev.musette.core.Application;
import dev.musette.http.Cookie;
import dev.musette.http.Request;
import dev.musette.http.RequestBuilder;
import dev.musette.http.Response;
import dev.musette.http.spi.Exchange;
import dev.musette.web.Csrf;
import dev.musette.web.WebHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A browser without pages: it sends requests through the whole site, middleware included, on the test's own thread
/// and so inside its transaction, and keeps the cookies that it is given. Each response knows its journey. Not for
/// several threads.
///
/// ```java
/// TestResponse page = client.get("/post/1/");
/// assertThat(page.status()).isEqualTo(200);
/// ```
public final class Client {
    /// The host that requests name; the test settings allow it.
    public static final String HOST = "testserver";

    private final WebHandler handler;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean csrfEnforced;

    public Client(Application application) {
        handler = application.get(WebHandler.TRACED);
    }

    /// Makes the site check this client's requests for CSRF tokens, as it does a browser's; else they are taken
    /// without.
    public Client enforceCsrf() {
        csrfEnforced = true;
        return this;
    }

    /// Sends `GET target`, a path and its query string.
    public TestResponse get(String target) {
        return send(request("GET", target));
    }

    /// Sends `HEAD target`.
    public TestResponse head(String target) {
        return send(request("HEAD", target));
    }

    /// Sends `POST target` with a form: as `multipart/form-data` where a file is among the values, else
    /// URL-encoded.
    ///
    /// ```java
    /// UploadedFile photo = UploadedFile.of("samois.jpg", "image/jpeg", octets);
    /// client.post("/photos/add/", Map.of("title", "Samois", "tags", List.of("river", "jazz"), "photo", photo));
    /// ```
    ///
    /// @param fields the values by name: text or anything that has one, an [UploadedFile], or a list of these
    public TestResponse post(String target, Map<String, ?> fields) {
        FormBody form = FormBody.of(fields);
        return send(request("POST", target).body(form.contentType(), form.octets()));
    }

    /// Sends a request of any method without a body.
    public TestResponse request(String method, String target, Map<String, String> headers) {
        RequestBuilder request = request(method, target);
        headers.forEach(request::header);
        return send(request);
    }

    /// The cookies that the next request carries, by name.
    public Map<String, String> cookies() {
        return cookies;
    }

    /// Begins a request of this client, for [#send]: with its host and cookies.
    public RequestBuilder request(String method, String target) {
        RequestBuilder request =
                Request.builder(method, target).header("Host", HOST).options(handler.requestOptions());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> pair(cookie.getKey(), cookie.getValue()))
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /// A cookie as a browser sends it back: in the quotes that it was set with.
    private static String pair(String name, String value) {
        return Cookie.of(name, value).path("").toHeader(Instant.EPOCH);
    }

    /// Sends the request and returns what came back, its body read to the end.
    public TestResponse send(RequestBuilder builder) {
        Recorder recorder = new Recorder(builder.build());
        if (!csrfEnforced) {
            Csrf.doNotEnforce(recorder.request());
        }
        try {
            handler.handle(recorder);
        } catch (IOException e) {
            throw new AssertionError("The site broke off while it answered " + recorder.request(), e);
        }
        TestResponse response = recorder.recorded();
        response.keepCookies(cookies);
        return response;
    }

    private static final class Recorder implements Exchange {
        private final Request request;
        private @Nullable TestResponse recorded;

        Recorder(Request request) {
            this.request = request;
        }

        @Override
        public Request request() {
            return request;
        }

        @Override
        public void send(Response response) throws IOException {
            recorded = TestResponse.of(request, response);
        }

        TestResponse recorded() {
            if (recorded == null) {
                throw new AssertionError("The site sent no response to " + request);
            }
            return recorded;
        }
    }
}
