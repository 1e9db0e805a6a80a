package dev.musette.http.spi;

import dev.musette.http.Request;
import dev.musette.http.Response;
import java.io.IOException;

/// One request and the one response to it, as an engine (a server, a Servlet container, a test client) offers
/// them to a [Gateway]. Used by one thread.
public interface Exchange {

    /// The request; the same object at each call.
    Request request();

    /// Sends the response: status, headers, cookies and body. Blocks until the last byte was handed to the
    /// system, so that what belongs to the request stays bound while a body streams.
    ///
    /// @throws IOException if the client is gone, or too slow for the engine's deadlines; the rest is not sent
    /// @throws IllegalStateException if a response was sent already
    void send(Response response) throws IOException;
}
