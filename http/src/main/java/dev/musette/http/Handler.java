package dev.musette.http;

/// Answers a request: a view, the site's root, or a [Middleware] around another handler. Shared by all threads.
@FunctionalInterface
public interface Handler {

    /// Returns the answer.
    ///
    /// @throws Exception as views do; the layer around it makes a response of it, an [HttpException] by its
    /// status
    Response handle(Request request) throws Exception;
}
