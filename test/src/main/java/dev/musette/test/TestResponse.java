package dev.musette.test;

import dev.musette.http.Cookie;
import dev.musette.http.Headers;
import dev.musette.http.Request;
import dev.musette.http.Response;
import dev.musette.web.Journey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a site answered to a test.
///
/// @param request the request that it answered
/// @param status the status code
/// @param headers the headers, without cookies
/// @param cookies the cookies that it set or deleted
/// @param text the body, read as UTF-8
public record TestResponse(Request request, int status, Headers headers, List<Cookie> cookies, String text) {
    /// The way of the request through the site, and what may be expected of it.
    ///
    /// @throws IllegalStateException while the request is still under way
    public TestJourney journey() {
        return new TestJourney(request.get(Journey.ATTRIBUTE));
    }

    static TestResponse of(Request request, Response response) throws IOException {
        return new TestResponse(
                request,
                response.status(),
                response.headers().toImmutable(),
                response.cookies(),
                new String(response.content(), StandardCharsets.UTF_8));
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    void keepCookies(Map<String, String> kept) {
        for (Cookie cookie : cookies) {
            if (isOver(cookie)) {
                kept.remove(cookie.name());
            } else {
                kept.put(cookie.name(), cookie.value());
            }
        }
    }

    private static boolean isOver(Cookie cookie) {
        Duration age = cookie.maxAge();
        Instant end = cookie.expires();
        return age == null ? end != null && !end.isAfter(Instant.now()) : !age.isPositive();
    }
}
