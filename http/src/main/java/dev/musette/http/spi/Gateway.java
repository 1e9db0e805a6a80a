package dev.musette.http.spi;

import dev.musette.http.RequestOptions;
import java.io.IOException;

/// What a site is to an engine. Called by many threads at once.
@FunctionalInterface
public interface Gateway {

    /// Answers one request: calls [Exchange#send] once. What is thrown before that makes the engine answer 500
    /// without details.
    ///
    /// @throws IOException if the client is gone; the engine closes the connection
    void handle(Exchange exchange) throws IOException;

    /// The rules by which an engine makes this site's requests: hosts, proxies, limits.
    default RequestOptions requestOptions() {
        return RequestOptions.DEFAULTS;
    }
}
